import { describe, expect, it } from 'vitest';
import { findOpenBlas } from '../../src/node/openBlas.ts';
import type { NativeFunction, NativeLoader } from '../../src/node/nativeLibrary.ts';

/** A loader of one library, whose functions are looked up by the name in their prototype. */
function loaderOf(library: string, functions: Record<string, NativeFunction>): NativeLoader {
  return {
    version: '3.0.0',
    load(name) {
      if (name !== library) throw new Error(`no ${name}`);
      return {
        func(prototype) {
          const found = /(\w+)\(/.exec(prototype)?.[1] ?? '';
          const native = functions[found];
          if (native === undefined) throw new Error(`Cannot find function '${found}'`);
          return native;
        },
      };
    },
  };
}

const nothing = () => undefined;
const kernels = { cblas_dsyrk: nothing, dpotrf_: nothing, dsytrd_: nothing };

/** A complete OpenBLAS, and the numbers of threads that it was told. */
function complete(config = 'OpenBLAS 0.3.30 Zen ') {
  const threads: unknown[] = [];
  const functions: Record<string, NativeFunction> = {
    ...kernels,
    openblas_get_config: () => config,
    openblas_set_num_threads: (count) => threads.push(count),
  };
  return { functions, threads };
}

describe('findOpenBlas', () => {
  it('finds the library, says which it is, and pins it to one thread', () => {
    const { functions, threads } = complete();
    const found = findOpenBlas(() => loaderOf('libopenblas.so', functions), 'linux');
    expect(found).toMatchObject({
      ...{ usable: true, koffi: '3.0.0', library: 'libopenblas.so' },
      ...{ config: 'OpenBLAS 0.3.30 Zen', accelerator: { name: 'openblas' } },
    });
    expect(threads).toEqual([1]);
  });

  it('looks where the platform has it', () => {
    const at = (name: string, platform: NodeJS.Platform) =>
      findOpenBlas(() => loaderOf(name, complete().functions), platform).usable;
    expect(at('libopenblas.so.0', 'linux')).toBe(true);
    expect(at('libopenblas.so.0', 'freebsd')).toBe(true);
    expect(at('/opt/homebrew/opt/openblas/lib/libopenblas.dylib', 'darwin')).toBe(true);
    expect(at('libopenblas.dll', 'win32')).toBe(true);
    expect(at('libopenblas.dll', 'linux')).toBe(false);
  });

  it('says how to get koffi where that is missing', () => {
    const open = () => {
      throw new Error("Cannot find module 'koffi'\nRequire stack: …");
    };
    expect(findOpenBlas(open, 'linux')).toEqual({
      usable: false,
      koffi: null,
      reason: "koffi cannot be loaded: Cannot find module 'koffi'",
      remedy: 'npm install koffi',
    });
  });

  it.each([
    [
      'linux',
      'found no libopenblas.so.0 or libopenblas.so',
      /apt-get install libopenblas0-pthread/,
    ],
    ['darwin', /found no .*libopenblas.dylib/, /brew install openblas/],
    ['win32', 'found no libopenblas.dll', /libopenblas.dll.* PATH/],
  ] as const)('says how to get OpenBLAS on %s', (platform, reason, remedy) => {
    expect(findOpenBlas(() => loaderOf('libother.so', {}), platform)).toEqual({
      usable: false,
      koffi: '3.0.0',
      reason: typeof reason === 'string' ? reason : (expect.stringMatching(reason) as string),
      remedy: expect.stringMatching(remedy) as string,
    });
  });

  it('refuses a library without LAPACK', () => {
    const { dsytrd_: _, ...functions } = complete().functions;
    expect(findOpenBlas(() => loaderOf('libopenblas.so.0', functions), 'linux')).toMatchObject({
      usable: false,
      reason: "libopenblas.so.0: Cannot find function 'dsytrd_'",
    });
  });

  it('refuses a library that counts in 64-bit integers, and calls nothing of it', () => {
    const { functions, threads } = complete('OpenBLAS 0.3.30 USE64BITINT Zen');
    expect(findOpenBlas(() => loaderOf('libopenblas.so.0', functions), 'linux')).toMatchObject({
      usable: false,
      reason: 'libopenblas.so.0 counts in 64-bit integers',
    });
    expect(threads).toEqual([]);
  });
});
