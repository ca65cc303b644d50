import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as functions from '../../src/numerics/specialFunctions.ts';
import { errorInUlps, referenceValues, relativeError } from './referenceValues.ts';
import type { Reference } from './referenceValues.ts';

const references = referenceValues();

/** The largest error of a function over its reference values. */
function worst(
  name: keyof typeof functions,
  error: (computed: number, reference: Reference) => number,
): number {
  const f: (...values: number[]) => number = functions[name];
  const rows = references.get(name) ?? [];
  expect(rows.length).toBeGreaterThan(150);
  return Math.max(...rows.map((row) => error(f(...row.arguments), row)));
}

describe('accuracy against values of 60 digits', () => {
  it.each(['exp', 'log', 'acos'] as const)('%s is within one ulp', (name) => {
    expect(worst(name, errorInUlps)).toBeLessThan(1);
  });

  it('atan2 is within two ulps', () => {
    // Half of one goes to the quotient of its arguments, one to its arctangent, half to the sum.
    expect(worst('atan2', errorInUlps)).toBeLessThan(2);
  });

  it.each(['sigmoid', 'softplus'] as const)(
    '%s has a relative error below 5e-16, tails included',
    (name) => {
      expect(worst(name, relativeError)).toBeLessThan(5e-16);
    },
  );

  it.each(['erf', 'erfc', 'normalDensity', 'normalTail', 'normalCdf', 'logNormalCdf'] as const)(
    '%s has a relative error below 1e-15, tails included',
    (name) => {
      expect(worst(name, relativeError)).toBeLessThan(1e-15);
    },
  );

  it('bivariateNormalCdf has an absolute error below 1e-14 at every correlation', () => {
    const error = worst('bivariateNormalCdf', (computed, { value }) => Math.abs(computed - value));
    expect(error).toBeLessThan(1e-14);
  });
});

describe('special arguments', () => {
  const { exp, log, sigmoid, softplus, erf, erfc, normalTail, normalCdf, logNormalCdf } = functions;
  const { normalDensity, bivariateNormalCdf, acos, atan2 } = functions;

  it('exp and log have the limits of Math.exp and Math.log', () => {
    for (const x of [0, -0, 1e-300, 800, -800, Infinity, -Infinity, NaN]) {
      expect(exp(x)).toBe(Math.exp(x));
    }
    for (const x of [0, -0, 1, -1, Infinity, -Infinity, NaN]) expect(log(x)).toBe(Math.log(x));
  });

  it('the logistic functions saturate without overflow', () => {
    expect([sigmoid(-Infinity), sigmoid(0), sigmoid(Infinity)]).toEqual([0, 0.5, 1]);
    expect([softplus(-Infinity), softplus(Infinity), softplus(1e300)]).toEqual([
      0,
      Infinity,
      1e300,
    ]);
    expect(sigmoid(-744)).toBeGreaterThan(0);
    expect(softplus(-744)).toBe(sigmoid(-744));
  });

  it('the normal functions reach their limits', () => {
    expect([erf(-Infinity), erf(0), erf(Infinity)]).toEqual([-1, 0, 1]);
    expect([erfc(-Infinity), erfc(0), erfc(Infinity)]).toEqual([2, 1, 0]);
    expect([normalTail(-Infinity), normalTail(0), normalTail(Infinity)]).toEqual([1, 0.5, 0]);
    expect([normalDensity(-Infinity), normalDensity(1e200)]).toEqual([0, 0]);
    expect(logNormalCdf(-Infinity)).toBe(-Infinity);
    expect(logNormalCdf(Infinity)).toBeCloseTo(0, 300);
    expect(Number.isFinite(logNormalCdf(-1e150))).toBe(true);
  });

  it('NaN stays NaN', () => {
    for (const f of [sigmoid, softplus, erf, erfc, normalTail, normalDensity, logNormalCdf, acos]) {
      expect(f(NaN)).toBeNaN();
    }
    expect(bivariateNormalCdf(NaN, 0, 0.5)).toBeNaN();
  });

  it('acos takes radians and is NaN outside [−1, 1]', () => {
    expect([acos(1), acos(0), acos(-1)]).toEqual([0, Math.PI / 2, Math.PI]);
    expect(acos(1.0000001)).toBeNaN();
  });

  it('atan2 knows the directions of the axes', () => {
    const directions = [atan2(0, 1), atan2(1, 0), atan2(0, -1), atan2(-1, 0), atan2(0, 0)];
    expect(directions).toEqual([0, Math.PI / 2, Math.PI, -Math.PI / 2, 0]);
    expect([atan2(NaN, 1), atan2(1, NaN)]).toEqual([NaN, NaN]);
  });

  it('bivariateNormalCdf takes infinite limits', () => {
    for (const r of [-1, -0.99, 0.3, 0.99, 1]) {
      expect(bivariateNormalCdf(Infinity, 0.3, r)).toBeCloseTo(normalCdf(0.3), 15);
      expect(bivariateNormalCdf(1e200, 0.3, r)).toBeCloseTo(normalCdf(0.3), 15);
      expect(bivariateNormalCdf(-Infinity, 0.3, r)).toBe(0);
      expect(bivariateNormalCdf(Infinity, Infinity, r)).toBe(1);
    }
  });

  it('bivariateNormalCdf is exact at full correlation', () => {
    expect(bivariateNormalCdf(0.3, 1.2, 1)).toBe(normalCdf(0.3));
    expect(bivariateNormalCdf(0.3, -0.3, -1)).toBe(0);
    expect(bivariateNormalCdf(0.5, 0.7, -1)).toBeCloseTo(normalCdf(0.5) - normalTail(0.7), 15);
  });
});

describe('identities', () => {
  const { exp, log, sigmoid, softplus, normalCdf, normalTail, logNormalCdf } = functions;
  const { erf, erfc, bivariateNormalCdf } = functions;
  const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });

  it('log inverts exp', () => {
    // exp amplifies a relative error of x by x; log returns it as an absolute one: 1.5 ulp in all.
    fc.assert(
      fc.property(real(-700, 700), (x) => {
        expect(Math.abs(log(exp(x)) - x)).toBeLessThan(2.3e-16 * (1 + Math.abs(x)));
      }),
    );
  });

  it('the logistic functions are exp itself in their tails, bit for bit, subnormals included', () => {
    // Below −37, 1 + e^h is one and log(1 + e^h) is e^h to half an ulp.
    fc.assert(
      fc.property(real(-760, -38), (h) => {
        expect([sigmoid(h), softplus(h)]).toEqual([exp(h), exp(h)]);
      }),
    );
  });

  it('complements add up to one', () => {
    fc.assert(
      fc.property(real(-40, 40), (x) => {
        expect(Math.abs(sigmoid(x) + sigmoid(-x) - 1)).toBeLessThan(3e-16);
        expect(Math.abs(normalCdf(x) + normalTail(x) - 1)).toBeLessThan(3e-16);
        expect(Math.abs(erf(x) + erfc(x) - 1)).toBeLessThan(3e-16);
      }),
    );
  });

  it('softplus(h) − softplus(−h) = h', () => {
    fc.assert(
      fc.property(real(-800, 800), (h) => {
        expect(Math.abs(softplus(h) - softplus(-h) - h)).toBeLessThan(3e-16 * (1 + Math.abs(h)));
      }),
    );
  });

  it('logNormalCdf is the logarithm of normalCdf where that has one', () => {
    fc.assert(
      fc.property(real(-37, 8), (x) => {
        const expected = log(normalCdf(x));
        // Near one the logarithm of the rounded cdf is only good to an ulp of one.
        expect(Math.abs(logNormalCdf(x) - expected)).toBeLessThan(1e-15 * (1 - expected));
      }),
    );
  });

  it('bivariateNormalCdf is symmetric, factorises at r = 0, and splits one variable', () => {
    const correlation = real(-1, 1);
    fc.assert(
      fc.property(real(-6, 6), real(-6, 6), correlation, (h, k, r) => {
        const both = bivariateNormalCdf(h, k, r);
        // Each value is good to 1e-15 or so; the contract says 1e-14.
        expect(Math.abs(both - bivariateNormalCdf(k, h, r))).toBeLessThan(1e-14);
        expect(Math.abs(bivariateNormalCdf(h, k, 0) - normalCdf(h) * normalCdf(k))).toBeLessThan(
          1e-15,
        );
        const split = both + bivariateNormalCdf(h, -k, -r);
        expect(Math.abs(split - normalCdf(h))).toBeLessThan(1e-14);
      }),
    );
  });
});
