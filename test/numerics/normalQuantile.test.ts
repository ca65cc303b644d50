import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalQuantile } from '../../src/numerics/normalQuantile.ts';
import { normalCdf } from '../../src/numerics/specialFunctions.ts';
import { uniform } from '../uniform.ts';

it('the normal quantile inverts the distribution function, far into the tails', () => {
  fc.assert(
    fc.property(uniform(-37, 0), (x) => {
      // Φ amplifies the relative error of x by about x².
      expect(Math.abs(normalQuantile(normalCdf(x)) - x)).toBeLessThan(1e-13 * (1 + Math.abs(x)));
    }),
    { seed: 11 },
  );
});

it('the normal quantile is odd about one half, and infinite at the ends', () => {
  expect(normalQuantile(0.5)).toBe(0);
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
  expect(normalQuantile(0.975)).toBe(-normalQuantile(1 - 0.975));
  expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
});
