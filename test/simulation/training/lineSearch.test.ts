import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineSearch } from '../../../src/simulation/training/lineSearch.ts';

/** log cosh((x − centre)/width) along x: convex, flat far from its minimum. */
function logCosh(centre: number, width: number) {
  return (x: number): { value: number; slope: number } => {
    const u = (x - centre) / width;
    const magnitude = Math.abs(u);
    return {
      value: magnitude + Math.log1p(Math.exp(-2 * magnitude)),
      slope: Math.tanh(u) / width,
    };
  };
}

describe('lineSearch', () => {
  it('finds a step that decreases a convex function enough, whatever its scale', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -6, max: 4, noNaN: true }),
        fc.double({ min: -1, max: 4, noNaN: true }),
        (exponent, relativeWidth) => {
          const centre = 10 ** exponent;
          const along = logCosh(centre, centre * 10 ** relativeWidth);
          const start = along(0);
          const found = lineSearch(along, start);
          expect(found).not.toBeNull();
          expect(found?.value).toBeLessThanOrEqual(start.value * (1 + 1e-9));
          expect(found?.slope).toBeGreaterThanOrEqual(0.9 * start.slope);
        },
      ),
      { seed: 5 },
    );
  });

  it('takes step 1 with one evaluation where it is good', () => {
    let evaluations = 0;
    const found = lineSearch(
      (x) => {
        evaluations += 1;
        return { value: (x - 1.2) ** 2, slope: 2 * (x - 1.2) };
      },
      { value: 1.44, slope: -2.4 },
    );
    expect([found?.step, evaluations]).toEqual([1, 1]);
  });

  it('judges by slopes where values differ by rounding only', () => {
    const found = lineSearch((x) => ({ value: 1e6 + 1e-9, slope: x - 1.1 }), {
      value: 1e6,
      slope: -1.1,
    });
    expect(found?.step).toBe(1);
  });

  it('backs away from values that are not finite, and gives up where there are no others', () => {
    const wall = (x: number) =>
      x > 0.01
        ? { value: Infinity, slope: NaN }
        : { value: (x - 0.008) ** 2, slope: 2 * x - 0.016 };
    expect(lineSearch(wall, wall(0))?.step).toBeLessThanOrEqual(0.01);
    expect(lineSearch(() => ({ value: NaN, slope: NaN }), { value: 0, slope: -1 })).toBeNull();
  });
});
