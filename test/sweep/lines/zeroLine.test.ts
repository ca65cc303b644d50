import { describe, expect, it } from 'vitest';
import { zeroLine } from '../../../src/sweep/lines/zeroLine.ts';

const grid = [0, 1, 2, 3, 4];

describe('zeroLine', () => {
  it('finds the line where a function changes sign, far inside of the cells', () => {
    const points = zeroLine((x, y) => x * x - y - 0.5, grid, grid);
    expect(points).toHaveLength(5);
    for (const [x, y] of points) expect(x * x - y - 0.5).toBeCloseTo(0, 9);
  });

  it('finds lines along either axis', () => {
    expect(zeroLine((x) => x - 1.5, grid, grid)).toEqual(
      grid.map((y) => [expect.closeTo(1.5) as number, y]),
    );
    expect(zeroLine((_, y) => 2.5 - y, grid, grid)).toEqual(
      grid.map((x) => [x, expect.closeTo(2.5) as number]),
    );
  });

  it('has no points where there is no zero, or no value beside it', () => {
    expect(zeroLine(() => 1, grid, grid)).toEqual([]);
    expect(zeroLine((x) => (x > 1 && x < 2 ? null : x - 1.5), grid, grid)).toEqual([]);
    expect(zeroLine((x) => (x < 2 ? null : x - 1.5), grid, grid)).toEqual([]);
  });
});
