import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import { seedStream } from '../../../src/numerics/stream.ts';
import { shuffled } from '../../../src/simulation/table/shuffled.ts';

const kernels = createKernels();

describe('shuffled', () => {
  it('makes every order of three equally often', () => {
    const stream = seedStream(kernels, 'orders');
    const counts = new Map<string, number>();
    const draws = 6000;
    for (let i = 0; i < draws; i++) {
      const order = shuffled(kernels, [1, 2, 3], stream).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    // Five standard deviations of a count, √(6000 · 1/6 · 5/6) = 29.
    for (const count of counts.values()) expect(Math.abs(count - draws / 6)).toBeLessThan(145);
  });
});
