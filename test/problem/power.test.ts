import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { logarithm, power } from '../../src/problem/power.ts';

const base = fc.double({ min: 1e-6, max: 1e6, noNaN: true });

it('powers agree with those of the engine to a few units of the last digit', () => {
  fc.assert(
    fc.property(base, fc.double({ min: -6, max: 6, noNaN: true }), (x, exponent) => {
      // Rounding of an exponent's last bit, times |log x| ≤ 14, and of some fifty products.
      expect(Math.abs(power(x, exponent) / x ** exponent - 1)).toBeLessThan(1e-13);
    }),
    { seed: 4 },
  );
});

it('logarithms agree with those of the engine', () => {
  fc.assert(
    fc.property(base, (x) => {
      // x^(2^−12) is as close to 1 as 3e−3 per unit of log x: its rounding is relative to that.
      expect(Math.abs(logarithm(x) - Math.log(x))).toBeLessThan(
        1e-11 * (1 + Math.abs(Math.log(x))),
      );
    }),
    { seed: 4 },
  );
});
