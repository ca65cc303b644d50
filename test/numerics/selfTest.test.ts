import { describe, expect, it } from 'vitest';
import { createKernels } from '../../src/numerics/kernels.ts';
import { selfTest } from '../../src/numerics/selfTest.ts';

describe('selfTest', () => {
  it('finds nothing wrong with the kernels, and leaves their memory as it was', () => {
    const kernels = createKernels();
    const mark = kernels.mark();
    expect(selfTest(kernels)).toEqual([]);
    expect(kernels.mark()).toBe(mark);
  });

  it('names the kernels that give wrong answers', () => {
    const kernels = createKernels();
    const wrong = {
      gram: () => undefined,
      exp: (x: number) => kernels.raw.exp(x) + 4e-15,
      erfc: () => NaN,
    };
    expect(selfTest({ ...kernels, raw: { ...kernels.raw, ...wrong } })).toEqual([
      ...['gram', 'exp', 'erfc'],
    ]);
  });
});
