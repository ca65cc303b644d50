import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { tiny } from '../sweep/tinyExperiment.ts';
import type { shell as Shell } from './callCli.ts';

const library = '../../src/node/nativeLibrary.ts';
let shell: typeof Shell;

// Test files share their modules: this one needs its own, and leaves none of them behind.
beforeAll(async () => {
  vi.resetModules();
  vi.doMock(library, () => ({
    koffi: () => {
      throw new Error("Cannot find module 'koffi'");
    },
  }));
  ({ shell } = await import('./callCli.ts'));
});

afterAll(() => {
  vi.doUnmock(library);
  vi.resetModules();
});

const asking = { ...tiny, simulate: { ...tiny.simulate, blas: 'openblas' } };
const files = {
  'tiny.yaml': JSON.stringify(tiny),
  'asking.yaml': JSON.stringify(asking),
  'problem.yaml': JSON.stringify(tiny.problem),
};

describe('asking for OpenBLAS where it cannot be loaded', () => {
  it.each([
    [['run', 'tiny.yaml', '--blas', 'openblas']],
    [['run', 'asking.yaml', '--json']],
    [['simulate', 'problem.yaml', '--blas', 'openblas']],
    [['compare', 'problem.yaml', '--blas', 'openblas']],
  ])('ends with exit code 2 and one message, and writes nothing: %s', async (args) => {
    const { call, files: left } = shell({ files });
    expect(await call(...args)).toEqual({
      code: 2,
      out: '',
      err: "error: blas is openblas, but koffi cannot be loaded: Cannot find module 'koffi'; npm install koffi\n",
    });
    expect(left()).toEqual(Object.keys(files).sort());
  });

  it('is not needed by the portable kernels', async () => {
    const { call } = shell({ files });
    const { code } = await call('simulate', 'problem.yaml', '--n', '20', '--trials', '2');
    expect(code).toBe(0);
  });
});
