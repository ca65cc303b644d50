import { describe, expect, it } from 'vitest';
import { adviseHugePages } from '../../src/node/hugePages.ts';
import type { NativeFunction, NativeLoader } from '../../src/node/nativeLibrary.ts';
import { createKernels } from '../../src/numerics/kernels.ts';

/** A koffi whose every function is the given one. */
function loader(call: NativeFunction): NativeLoader {
  return { version: '3.3.4', load: () => ({ func: () => call }) };
}

describe('adviseHugePages', () => {
  it('advises once for the whole range that an instance can grow to', () => {
    const kernels = createKernels();
    const calls: unknown[][] = [];
    const koffi = loader((...args) => {
      calls.push(args);
      return 0;
    });
    expect(adviseHugePages(kernels, () => koffi, 'linux')).toEqual({ advised: true });
    kernels.allocate(1e6);
    expect(adviseHugePages(kernels, () => koffi, 'linux')).toEqual({ advised: true });
    expect(calls).toHaveLength(1);
    const [start, length, advice] = calls[0] as [Uint8Array, number, number];
    expect(start).toBeInstanceOf(Uint8Array);
    expect(length).toBeGreaterThan(4e9);
    expect(advice).toBe(14);
  });

  it('goes without where the system, koffi or Linux refuses, and says why', () => {
    const koffi = loader(() => -1);
    expect(adviseHugePages(createKernels(), () => koffi, 'darwin')).toEqual({
      advised: false,
      reason: 'darwin takes no advice',
    });
    expect(adviseHugePages(createKernels(), () => koffi, 'linux')).toEqual({
      advised: false,
      reason: 'Linux refuses the advice',
    });
    const missing = (): NativeLoader => {
      throw new Error("Cannot find module 'koffi'");
    };
    expect(adviseHugePages(createKernels(), missing, 'linux')).toEqual({
      advised: false,
      reason: "Cannot find module 'koffi'",
    });
  });

  it('leaves memory as it is and lets it grow', () => {
    const kernels = createKernels();
    const before = kernels.allocate(1000);
    kernels.view(before, 1000).fill(7);
    adviseHugePages(kernels);
    const after = kernels.allocate(1e6);
    kernels.view(after, 1e6).fill(3);
    expect(kernels.view(before, 1000).every((value) => value === 7)).toBe(true);
    expect(kernels.raw.sum(after, 1e6)).toBe(3e6);
  });
});
