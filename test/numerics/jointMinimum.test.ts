import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jointMinimum } from '../../src/numerics/jointMinimum.ts';
import { uniform } from '../uniform.ts';

const grid = { points: [-4, -3, -2, -1, 0, 1, 2, 3, 4], resolution: 0.1 };

describe('jointMinimum', () => {
  it('finds the minimum along a valley that lies across the axes', () => {
    fc.assert(
      fc.property(uniform(-1, 1), uniform(-1, 1), uniform(-0.9, 0.9), (a, b, tilt) => {
        const f = ([x = NaN, y = NaN]: readonly number[]) => {
          const [u, v] = [x - a, y - b];
          return { value: u * u + v * v + 2 * tilt * u * v + 0.1 * u * u * u * u, error: 0 };
        };
        const found = jointMinimum(f, [grid, grid]);
        expect(found?.along[0]?.x).toBeCloseTo(a, 5);
        expect(found?.along[1]?.x).toBeCloseTo(b, 5);
      }),
      { seed: 4, numRuns: 30 },
    );
  });

  it('lets the inner variable run from one end to the other as the outer one moves', () => {
    // From one point of the outer grid to the next the inner minimum moves by two points of its.
    const f = ([x = NaN, y = NaN]: readonly number[]) => ({
      value: (y - 2 * x) * (y - 2 * x) + (x - 1.2) * (x - 1.2),
      error: 0,
    });
    const found = jointMinimum(f, [grid, grid]);
    expect(found?.along[0]?.x).toBeCloseTo(1.2, 5);
    expect(found?.along[1]?.x).toBeCloseTo(2.4, 5);
  });

  it('has one minimum along each variable and none without a value', () => {
    const bowl = (xs: readonly number[]) => ({
      value: xs.reduce((sum, x) => sum + x * x, 0),
      error: 0,
    });
    expect(jointMinimum(bowl, [grid, grid, grid])?.along).toHaveLength(3);
    expect(jointMinimum(() => null, [grid, grid])).toBeNull();
  });
});
