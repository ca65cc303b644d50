import { describe, expect, it } from 'vitest';
import { averagePixels } from '../../../src/node/tables/averagePixels.ts';

describe('averagePixels', () => {
  it('has the mean of each block, image after image', () => {
    const first = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16];
    const second = first.map((pixel) => 100 * pixel);
    const means = averagePixels(Float64Array.from([...first, ...second]), 4, 2);
    expect([...means]).toEqual([3.5, 5.5, 11.5, 13.5, 350, 550, 1150, 1350]);
  });

  it('changes nothing where a block is a pixel', () => {
    const pixels = Float64Array.from([0.25, 0.5, 0.75, 1]);
    expect(averagePixels(pixels, 2, 1)).toEqual(pixels);
  });
});
