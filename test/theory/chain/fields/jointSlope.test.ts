import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaussianTrapezoid, trapezoidSpacing } from '../../../../src/numerics/gaussianTrapezoid.ts';
import { bivariateNormalCdf } from '../../../../src/numerics/specialFunctions.ts';
import { conditionalSlope, jointSlope } from '../../../../src/theory/chain/fields/jointSlope.ts';
import { uniform } from '../../../uniform.ts';

const exponent = 18;

/** P(aξ + ε > 0, bξ + ε' > 0) over all three, with ε and ε' of variance 1 and a correlation. */
function quadrant(a: number, b: number, correlation: number): number {
  const product = (a * b + correlation) / Math.sqrt((1 + a * a) * (1 + b * b));
  return 0.25 + Math.asin(product) / (2 * Math.PI);
}

describe('the joint slope of several steps', () => {
  it('makes the trapezoidal rule as exact as asked for', () => {
    const slope = uniform(-8, 8);
    fc.assert(
      fc.property(slope, slope, uniform(-0.98, 0.98), (a, b, correlation) => {
        // ε is a later variable that both arguments contain.
        const steps = [
          { slopes: [a, 1], noise: 0 },
          { slopes: [b, correlation], noise: 1 - correlation ** 2 },
        ];
        const kappa = jointSlope(steps, 0);
        const spacing = trapezoidSpacing({ strip: Infinity, slope: kappa }, exponent);
        const { nodes, weights } = gaussianTrapezoid(spacing, exponent);
        const sum = nodes.reduce(
          (total, x, i) =>
            total + (weights[i] as number) * bivariateNormalCdf(a * x, b * x, correlation),
          0,
        );
        // The bound is for an integrand of size 1.
        expect(Math.abs(sum - quadrant(a, b, correlation))).toBeLessThan(2 * Math.exp(-exponent));
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it('is the slope itself of a single step with unit noise', () => {
    expect(jointSlope([{ slopes: [3, 7], noise: 1 }], 1)).toBeCloseTo(7, 14);
    expect(jointSlope([{ slopes: [3, 2], noise: 5 }], 0)).toBeCloseTo(1, 14);
  });

  it('exceeds both slopes where two arguments are nearly the same', () => {
    const steps = [
      { slopes: [4, 1], noise: 0 },
      { slopes: [-4, 1], noise: 0.01 },
    ];
    expect(jointSlope(steps, 0)).toBeGreaterThan(50);
    // Given the first argument the second moves by −8 per unit of the variable.
    expect(conditionalSlope(steps, 0)).toBeCloseTo(-8, 12);
  });

  it('is infinite where nothing is left to smooth a step', () => {
    expect(jointSlope([{ slopes: [1], noise: 0 }], 0)).toBe(Infinity);
  });
});
