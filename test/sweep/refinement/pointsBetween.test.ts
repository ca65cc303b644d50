import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bends } from '../../../src/sweep/refinement/bends.ts';
import { pointsBetween } from '../../../src/sweep/refinement/pointsBetween.ts';

type Curve = (x: number) => number | null;

const even = (count: number) => Array.from({ length: count }, (_, i) => i / (count - 1));

/** All points of a curve after its last round; fails if there is no last one. */
function refined(curve: Curve, start: number[], limits: { tolerance: number; most: number }) {
  let xs = start;
  for (let round = 0; round < 40; round++) {
    const more = pointsBetween(xs, [{ ys: xs.map(curve), scale: 'linear' }], 'linear', limits);
    if (more.length === 0) return xs;
    xs = [...xs, ...more].sort((a, b) => a - b);
  }
  throw new Error('it goes on and on');
}

/** The largest distance of the drawn line from the curve, looked for at many places. */
function worst(curve: (x: number) => number, xs: readonly number[]): number {
  const distances = even(5001).map((x) => {
    const i = Math.max(
      1,
      xs.findIndex((other) => other >= x),
    );
    const [low = NaN, high = NaN] = [xs[i - 1], xs[i]];
    const share = (x - low) / (high - low);
    return Math.abs(curve(x) - curve(low) * (1 - share) - curve(high) * share);
  });
  return Math.max(...distances);
}

describe('bends', () => {
  it('is the exact distance where two straight pieces meet between two points', () => {
    const kink = (at: number) => (x: number) => Math.max(0, x - at);
    const inside = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(inside, (share) => {
        const xs = [0, 1, 2, 3];
        const [, own] = bends(xs, xs.map(kink(1 + share)));
        expect(own).toBeCloseTo(share * (1 - share), 12);
      }),
    );
  });

  it('bounds the distance of every convex curve', () => {
    const at = fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 4, maxLength: 20 });
    fc.assert(
      fc.property(at, fc.double({ min: 0.1, max: 4, noNaN: true }), (places, steep) => {
        const curve = (x: number) => Math.exp(steep * x) + Math.abs(x - 0.37);
        const xs = places.map((place) => place / 1000).sort((a, b) => a - b);
        const bounds = bends(xs, xs.map(curve));
        for (const [i, bound] of bounds.entries()) {
          // An end interval has a neighbour on one side only, which is no bound.
          if (i === 0 || i === bounds.length - 1) continue;
          const [low = NaN, high = NaN] = [xs[i], xs[i + 1]];
          for (const share of even(21)) {
            const x = low + share * (high - low);
            const off = curve(low) * (1 - share) + curve(high) * share - curve(x);
            expect(off).toBeLessThanOrEqual(bound + 1e-12);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('knows nothing of an interval that stands alone, and leaves gaps', () => {
    expect(bends([0, 1], [1, 2])).toEqual([Infinity]);
    expect(bends([0, 1, 2, 3], [1, 2, null, 3])).toEqual([Infinity, 0, 0]);
  });
});

describe('pointsBetween', () => {
  it('ends with a line within the tolerance of a curve with a kink', () => {
    const place = fc.double({ min: 0.1, max: 0.9, noNaN: true });
    const tolerance = fc.double({ min: 1e-4, max: 1e-2, noNaN: true });
    fc.assert(
      fc.property(place, tolerance, fc.integer({ min: 5, max: 30 }), (at, within, count) => {
        const curve = (x: number) => 2 * Math.abs(x - at) + x * x;
        const xs = refined(curve, even(count), { tolerance: within, most: 1000 });
        expect(worst(curve, xs)).toBeLessThanOrEqual(within);
      }),
      { numRuns: 30 },
    );
  });

  it('puts its points where the curve bends', () => {
    const curve = (x: number) => Math.abs(x - 0.43);
    const xs = refined(curve, even(11), { tolerance: 1e-3, most: 100 });
    expect(xs.slice(0, 4)).toEqual([0, 0.1, 0.2, 0.3]);
    expect(xs.length).toBeLessThan(25);
  });

  it('has none to add to a straight line, nor to one with a kink on a point', () => {
    expect(refined((x) => 3 * x - 1, even(11), { tolerance: 1e-9, most: 100 })).toEqual(even(11));
    const kinked = refined((x) => Math.abs(x - 0.5), even(11), { tolerance: 1e-9, most: 100 });
    expect(kinked).toEqual(even(11));
  });

  it('goes to a jump until it is less than a pixel wide, and no further', () => {
    const xs = refined((x) => (x < 1 / 3 ? 0 : 1), even(11), { tolerance: 1e-3, most: 1000 });
    const gaps = xs.slice(1).map((x, i) => x - (xs[i] ?? NaN));
    expect(Math.min(...gaps)).toBeGreaterThan(2e-5);
    expect(Math.min(...gaps)).toBeLessThan(1e-4);
    expect(xs.length).toBeLessThan(50);
  });

  it('never makes more points than it may, and takes the worst intervals first', () => {
    const curve = (x: number) => Math.exp(8 * x);
    expect(refined(curve, even(9), { tolerance: 1e-6, most: 40 })).toHaveLength(40);
    const ys = even(9).map(curve);
    const limits = { tolerance: 1e-6, most: 10 };
    const lines = [{ ys, scale: 'linear' as const }];
    expect(pointsBetween(even(9), lines, 'linear', limits)).toEqual([0.9375]);
  });

  it('adds nothing about points that did not converge', () => {
    const curve: Curve = (x) => (x > 0.45 && x < 0.55 ? null : Math.abs(x - 0.51));
    const xs = refined(curve, even(11), { tolerance: 1e-6, most: 100 });
    expect(xs).toEqual(even(11));
  });

  it('follows a logarithmic axis, and tolerances relative to a logarithmic height', () => {
    const xs = [1, 10, 100, 1000];
    const power = { ys: xs.map((x) => x ** -2), scale: 'log' as const };
    const limits = { tolerance: 1e-3, most: 100 };
    expect(pointsBetween(xs, [power], 'log', limits)).toEqual([]);
    const bent = { ys: xs.map((x) => x ** -2 + 1), scale: 'log' as const };
    expect(pointsBetween(xs, [power, bent], 'log', limits)[0]).toBe(3.16227766017);
  });
});
