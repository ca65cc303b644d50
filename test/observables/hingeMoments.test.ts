import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaussLegendre } from '../../src/numerics/gaussLegendre.ts';
import { normalCdf, normalDensity } from '../../src/numerics/specialFunctions.ts';
import { averageHinge, averageHingeOn, hinge } from '../../src/observables/hingeMoments.ts';
import { uniform } from '../uniform.ts';

const losses = fc.constantFrom('hinge' as const, 'squared-hinge' as const);

/** ∫_{−9}^{to} Dz f(z) of a smooth f in panels of length at most ½. */
function integral(to: number, f: (z: number) => number): number {
  const from = -9;
  if (to <= from) return 0;
  const end = Math.min(to, 9);
  const panels = Math.ceil(2 * (end - from));
  const half = (end - from) / (2 * panels);
  const { nodes, weights } = gaussLegendre(20);
  let sum = 0;
  for (let panel = 0; panel < panels; panel++) {
    nodes.forEach((node, i) => {
      const z = from + half * (2 * panel + 1 + node);
      sum += half * (weights[i] as number) * normalDensity(z) * f(z);
    });
  }
  return sum;
}

describe('averages of a hinge over a Gaussian field', () => {
  it('are the integrals that define them, alone and on one side of another variable', () => {
    fc.assert(
      fc.property(
        losses,
        uniform(-3, 3),
        uniform(0.2, 3),
        uniform(-2, 2),
        uniform(-0.95, 0.95),
        (loss, mean, deviation, bound, correlation) => {
          const field = { mean, deviation };
          const kink = (1 - mean) / deviation;
          const cost = (z: number) => hinge(loss, 1 - mean - deviation * z);
          const rest = Math.sqrt(1 - correlation * correlation);
          const beyond = (z: number) => normalCdf((correlation * z - bound) / rest);
          const event = { bound, correlation };
          // Rounding of sums of some ten terms of up to 50.
          expect(averageHinge(loss, field)).toBeCloseTo(integral(kink, cost), 11);
          const joint = integral(kink, (z) => cost(z) * beyond(z));
          expect(averageHingeOn(loss, field, event)).toBeCloseTo(joint, 11);
        },
      ),
      { seed: 41, numRuns: 200 },
    );
  });

  it('have their limits: no spread, an event that is the field’s own sign', () => {
    expect(averageHinge('hinge', { mean: -1, deviation: 0 })).toBe(2);
    expect(averageHinge('squared-hinge', { mean: 3, deviation: 0 })).toBe(0);
    const half = averageHingeOn('hinge', { mean: 0, deviation: 0 }, { bound: 0, correlation: 0 });
    expect(half).toBeCloseTo(0.5, 15);
    // t = z: E[(1 − z)₊ 1[z > 0]] = ∫_0^1 Dz (1 − z) = Φ(1) − ½ + φ(1) − φ(0).
    const own = averageHingeOn('hinge', { mean: 0, deviation: 1 }, { bound: 0, correlation: 1 });
    const exact = normalCdf(1) - 0.5 + normalDensity(1) - normalDensity(0);
    expect(own).toBeCloseTo(exact, 14);
  });
});
