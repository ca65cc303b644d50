import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCdf, normalDensity } from '../../../src/numerics/specialFunctions.ts';
import { dataTerm } from '../../../src/observables/dataTerm.ts';
import { rootNodes } from '../../../src/theory/chain/fields/fieldNodes.ts';
import { labelLaw } from '../../../src/theory/chain/fields/labelLaw.ts';
import { levelRule } from '../../../src/theory/chain/fields/levelRule.ts';
import { pullAverages } from '../../../src/theory/chain/pullAverages.ts';
import { learnerWith } from '../../observables/dataTerms.ts';
import { uniform } from '../../uniform.ts';

const exponent = 33;
const rule = levelRule({ strip: Number.POSITIVE_INFINITY, slope: 0, broken: true }, exponent);

interface Moments {
  /** E[yg] */
  pull: number;
  /** E[g²] */
  square: number;
  /** E[∂g/∂ω] */
  slope: number;
}

/** Averages of a hinge's pull where y ω ~ N(mean, deviation²), in closed form. */
function hingeMoments(V: number, mean: number, deviation: number): Moments {
  const [a, c] = [(1 - V - mean) / deviation, (1 - mean) / deviation];
  const [full, kink] = [normalCdf(a), normalCdf(c) - normalCdf(a)];
  const [atA, atC] = [normalDensity(a), normalDensity(c)];
  const pull = full + ((1 - mean) * kink + deviation * (atC - atA)) / V;
  const second = (1 + c * c) * kink + c * atC - (2 * c - a) * atA;
  return { pull, square: full + (deviation / V) ** 2 * second, slope: -kink / V };
}

/** The same for the squared hinge. */
function squaredHingeMoments(V: number, mean: number, deviation: number): Moments {
  const c = (1 - mean) / deviation;
  const [below, density] = [normalCdf(c), normalDensity(c)];
  const scale = deviation / (1 + V);
  return {
    pull: scale * (c * below + density),
    square: scale ** 2 * ((1 + c * c) * below + c * density),
    slope: -below / (1 + V),
  };
}

describe('averages of a hinge trained on the labels of a mixture', () => {
  it.each([
    ['hinge', hingeMoments],
    ['squared-hinge', squaredHingeMoments],
  ] as const)('of the %s are those of the closed forms', (loss, closed) => {
    fc.assert(
      fc.property(
        uniform(0.1, 0.9),
        uniform(0.3, 2),
        uniform(-0.5, 2),
        uniform(-1, 1),
        uniform(0.1, 3),
        uniform(-2, 2),
        (rho, delta, m, b, q, logV) => {
          const V = 10 ** logV;
          const spread = Math.sqrt(delta * q);
          const law = labelLaw({ kind: 'mixture', rho, delta, flips: 0 }, []);
          const term = dataTerm(learnerWith({ loss }), true, null);
          const level = { term, watched: [], source: null, m, b, rule, radius: 9 };
          const grids = law.branches.map(() => rootNodes());
          const own = { ...level, spread: [spread], response: [V] };
          const { pull, signal, pairs, slopes } = pullAverages(grids, law, null, own);
          const [plus, minus] = [closed(V, m + b, spread), closed(V, m - b, spread)];
          const total = (of: (moments: Moments) => number) =>
            rho * of(plus) + (1 - rho) * of(minus);
          // Pulls are at most 1 + |m| + |b| + a few √(Δq); the rule's error is 1e-14 of that.
          expect(signal).toBeCloseTo(
            total((at) => at.pull),
            11,
          );
          expect(pull).toBeCloseTo(rho * plus.pull - (1 - rho) * minus.pull, 11);
          expect(pairs[0]).toBeCloseTo(
            total((at) => at.square),
            11,
          );
          expect(slopes[0]).toBeCloseTo(
            total((at) => at.slope),
            11,
          );
        },
      ),
      { seed: 31, numRuns: 60 },
    );
  });
});
