import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samplingKinds, scatteredPoints } from '../../../src/sweep/sampling/scatteredPoints.ts';

const kinds = fc.constantFrom(...samplingKinds);
const dimensions = fc.integer({ min: 1, max: 20 });

describe('scatteredPoints', () => {
  it('lie inside the cube, and more of them begin with the same', () => {
    fc.assert(
      fc.property(kinds, dimensions, fc.string(), (kind, dimension, seed) => {
        const points = scatteredPoints(kind, 33, dimension, seed);
        expect(points.flat()).toHaveLength(33 * dimension);
        expect(points.flat().every((value) => value > 0 && value < 1)).toBe(true);
        expect(scatteredPoints(kind, 10, dimension, seed)).toEqual(points.slice(0, 10));
      }),
      { numRuns: 30 },
    );
  });

  it('are others for another seed', () => {
    for (const kind of samplingKinds) {
      expect(scatteredPoints(kind, 1, 3, 'a')).not.toEqual(scatteredPoints(kind, 1, 3, 'b'));
    }
  });

  it('integrate a smooth function better when evenly spread than when random', () => {
    // Mean of the product of 2x over the cube is 1; the spread of n random points is √(7/9 / n).
    const off = (kind: (typeof samplingKinds)[number], seed: string) => {
      const points = scatteredPoints(kind, 256, 2, seed);
      const sum = points.reduce((total, [x = NaN, y = NaN]) => total + 4 * x * y, 0);
      return Math.abs(sum / 256 - 1);
    };
    const seeds = Array.from({ length: 20 }, (_, i) => String(i));
    const mean = (kind: (typeof samplingKinds)[number]) =>
      seeds.reduce((total, seed) => total + off(kind, seed), 0) / seeds.length;
    expect(mean('random')).toBeGreaterThan(0.02);
    expect(mean('sobol')).toBeLessThan(0.005);
  });
});
