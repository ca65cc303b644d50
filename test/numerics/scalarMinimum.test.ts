import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quarticMinimum } from '../../src/numerics/quarticMinimum.ts';
import { minimumBracket, scalarMinimum } from '../../src/numerics/scalarMinimum.ts';
import type { Objective } from '../../src/numerics/scalarMinimum.ts';
import { uniform } from '../uniform.ts';

const grid = { points: [-4, -3, -2, -1, 0, 1, 2, 3, 4], resolution: 0.1 };

function exact(f: (x: number) => number): Objective {
  return (x) => ({ value: f(x), error: 0 });
}

describe('quarticMinimum', () => {
  it('finds the minimum of a quartic through its values', () => {
    fc.assert(
      fc.property(uniform(-1.9, 1.9), uniform(0.1, 1), uniform(-0.1, 0.1), (at, steep, skew) => {
        const f = (t: number) => {
          const d = t - at;
          return d * d * (1 + skew * d + steep * d * d);
        };
        const values = [f(-2), f(-1), f(0), f(1), f(2)] as [number, number, number, number, number];
        expect(quarticMinimum(values)).toBeCloseTo(at, 9);
      }),
      { seed: 1 },
    );
  });

  it('stays at the end where values only fall', () => {
    expect(quarticMinimum([5, 4, 3, 2, 1])).toBe(2);
    expect(quarticMinimum([1, 2, 3, 4, 5])).toBe(-2);
  });
});

describe('scalarMinimum', () => {
  it('finds the minimum of a smooth function wherever it lies', () => {
    fc.assert(
      fc.property(uniform(-3.9, 3.9), (at) => {
        const found = scalarMinimum(
          exact((x) => Math.cosh(x - at)),
          grid,
        );
        expect(found?.x).toBeCloseTo(at, 6);
        expect(found?.edge).toBeNull();
      }),
      { seed: 2 },
    );
  });

  it('takes the lower of two minima', () => {
    const f = (tilt: number) => (x: number) => (x * x - 4) * (x * x - 4) + tilt * x;
    expect(scalarMinimum(exact(f(0.1)), grid)?.x).toBeCloseTo(-2.003, 3);
    expect(scalarMinimum(exact(f(-0.1)), grid)?.x).toBeCloseTo(2.003, 3);
  });

  it('moves with noise by far less than the root of it', () => {
    const noise = (x: number) => 1e-9 * Math.sin(1e5 * x);
    const noisy: Objective = (x) => ({ value: (x - 0.3) * (x - 0.3) + noise(x), error: 1e-9 });
    // √noise is 3e−5; over four spacings of 0.1 noise counts 1e−9/0.1 times a factor of order one.
    expect(Math.abs((scalarMinimum(noisy, grid)?.x ?? NaN) - 0.3)).toBeLessThan(1e-7);
  });

  it('says at which end a function is least that only falls or only rises', () => {
    expect(scalarMinimum(exact(Math.atan), grid)).toMatchObject({ x: -4, edge: 'lower' });
    expect(
      scalarMinimum(
        exact((x) => -Math.atan(x)),
        grid,
      ),
    ).toMatchObject({ x: 4, edge: 'upper' });
  });

  it('finds a minimum between the end and the next point', () => {
    const found = scalarMinimum(
      exact((x) => (x - 3.8) * (x - 3.8)),
      grid,
    );
    expect(found).toMatchObject({ edge: null });
    expect(found?.x).toBeCloseTo(3.8, 9);
  });

  it('never takes a place without a value', () => {
    const holes: Objective = (x) =>
      x < 0.5 ? null : { value: (x - 0.6) * (x - 0.6) + 1, error: 0 };
    const found = scalarMinimum(holes, grid);
    expect(found?.x).toBeGreaterThanOrEqual(0.5);
    expect(found?.x).toBeCloseTo(0.6, 1);
    expect(scalarMinimum(() => null, grid)).toBeNull();
  });

  it('walks down to the first place without a value, and not beyond it', () => {
    const seen: number[] = [];
    const between: Objective = (x) => {
      seen.push(x);
      return x < -1.5 || x > 2.5 ? null : { value: (x - 0.3) * (x - 0.3), error: 0 };
    };
    expect(scalarMinimum(between, grid)?.x).toBeCloseTo(0.3, 9);
    expect(Math.min(...seen)).toBe(-2);
  });
});

describe('minimumBracket', () => {
  it('reaches to where the function is larger by more than its errors, and no further than that', () => {
    fc.assert(
      fc.property(uniform(-2, 2), uniform(-12, -4), (at, logError) => {
        const error = Math.exp(logError * Math.LN10);
        const f: Objective = (x) => ({ value: (x - at) * (x - at), error });
        const minimum = scalarMinimum(f, grid);
        if (minimum === null) throw new Error('no minimum');
        const [lower, upper] = minimumBracket(f, minimum, grid);
        expect(lower).toBeLessThan(at);
        expect(upper).toBeGreaterThan(at);
        for (const x of [lower, upper]) expect(f(x)?.value).toBeGreaterThan(2 * error);
        expect(upper - lower).toBeLessThan(Math.max(0.03, 8 * Math.sqrt(error)));
      }),
      { seed: 3 },
    );
  });

  it('ends with the search on a side where nothing rises', () => {
    const plateau: Objective = (x) => ({ value: Math.min(0, x - 1), error: 1e-9 });
    const minimum = { x: 2, value: 0, error: 1e-9, edge: null };
    expect(minimumBracket((x) => plateau(-x), minimum, grid)).toEqual([-4, 4]);
  });
});
