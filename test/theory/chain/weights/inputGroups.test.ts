import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Covariance } from '../../../../src/problem/covariance.ts';
import type { ProblemInput } from '../../../../src/problem/problem.ts';
import { parseProblem } from '../../../../src/problem/parseProblem.ts';
import { inputGroups } from '../../../../src/theory/chain/weights/inputGroups.ts';
import { solveTheory } from '../../../../src/theory/solveTheory.ts';
import { uniform } from '../../../uniform.ts';
import { logistic, solved } from '../../problems.ts';
import { parseSingleIndex } from '../../singleIndex.ts';

const spectra: Covariance[] = [
  { kind: 'power-law', exponent: 1.2, cutoff: 0.01 },
  { kind: 'two-block', share: 0.3, ratio: 20 },
  {
    kind: 'spectrum',
    values: [
      { share: 0.2, variance: 3 },
      { share: 0.5, variance: 1 },
      { share: 0.3, variance: 0.1 },
    ],
  },
];

function groupsOf(covariance: Covariance) {
  const learners = [{ name: 'a', loss: 'square' as const, l2: 1 }];
  const population = { kind: 'perceptron' as const, covariance };
  return inputGroups(parseSingleIndex({ population, alpha: 1, learners }).population);
}

/** λ = κ (α − E[s/(s+κ)]), solved for κ > 0 by bisection. */
function effectiveRidge(groups: ReturnType<typeof groupsOf>, alpha: number, l2: number): number {
  const used = (kappa: number) =>
    groups.reduce((sum, { share, variance: s }) => sum + (share * s) / (s + kappa), 0);
  let [low, high] = [0, 1e4];
  for (let step = 0; step < 200; step++) {
    const middle = 0.5 * (low + high);
    if (middle * (alpha - used(middle)) < l2) low = middle;
    else high = middle;
  }
  return 0.5 * (low + high);
}

describe('inputs of unequal variances', () => {
  it.each(spectra)('are all the inputs, with a pre-label of variance 1: %j', (covariance) => {
    const groups = groupsOf(covariance);
    const total = (value: (group: (typeof groups)[number]) => number) =>
      groups.reduce((sum, group) => sum + group.share * value(group), 0);
    expect(total(() => 1)).toBeCloseTo(1, 12);
    // E[u²] = Σ φ²/ω over inputs that are independent of one another.
    expect(total(({ signal, variance }) => signal / variance)).toBeCloseTo(1, 12);
  });

  it('give ridge regression the excess risk of its deterministic equivalent', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...spectra),
        fc.record({ alpha: uniform(0.2, 3), l2: uniform(0.01, 1), noise: uniform(0, 0.5) }),
        (covariance, { alpha, l2, noise }) => {
          const groups = groupsOf(covariance);
          // Hastie et al. 2022, theorem 5, with κ for the effective ridge: bias and variance are
          // both divided by 1 − E[s²/(s+κ)²]/α.
          const kappa = effectiveRidge(groups, alpha, l2);
          const shrunk = (value: (s: number, signal: number) => number) =>
            groups.reduce(
              (sum, { share, variance: s, signal }) =>
                sum + (share * value(s, signal)) / ((s + kappa) * (s + kappa)),
              0,
            );
          const freedom = shrunk((s) => s * s) / alpha;
          const bias = kappa * kappa * shrunk((s, signal) => signal / s);
          const excess = (bias + noise * freedom) / (1 - freedom);
          const population = { kind: 'perceptron', output: 'linear', noise, covariance } as const;
          const learners = [{ name: 'ridge', loss: 'square' as const, l2 }];
          const { testError } = solved({ population, alpha, learners }, 'ridge');
          expect(Math.abs(testError - excess)).toBeLessThan(1e-8 * (1 + excess));
        },
      ),
      { seed: 6, numRuns: 30 },
    );
  });

  const chain = (covariance: Covariance | undefined, scale: number): ProblemInput => ({
    population: { kind: 'perceptron', noise: 0.1, ...(covariance && { covariance }) },
    alpha: 1.5,
    learners: [
      logistic('teacher', 0.2 * scale, { capacity: 0.8 }),
      logistic('student', 0.1 * scale, {
        capacity: 0.6,
        targets: { from: 'teacher', mixing: 0.8 },
      }),
    ],
  });

  it('that are equal after all change nothing but the scale of the ridge', () => {
    const isotropic = solveTheory(parseProblem(chain(undefined, 1)));
    const equal = [
      [{ kind: 'power-law', exponent: 0, cutoff: 0.1 }, 1],
      [{ kind: 'two-block', share: 0.4, ratio: 1 }, 1],
      // x → 2x with w → w/2 is the same learner if λ → 4λ.
      [{ kind: 'spectrum', values: [{ share: 1, variance: 4 }] }, 4],
    ] as const;
    for (const [covariance, scale] of equal) {
      const answer = solveTheory(parseProblem(chain(covariance as Covariance, scale)));
      expect(answer.overlaps['teacher,student']).toBeCloseTo(
        isotropic.overlaps['teacher,student'] as number,
        7,
      );
      for (const name of ['teacher', 'student']) {
        const found = answer.learners[name];
        expect(found).toMatchObject({ converged: true });
        for (const key of ['m', 'q', 'testError', 'testLoss', 'trainError', 'trainLoss'] as const) {
          const same = isotropic.learners[name];
          if (!found?.converged || !same?.converged) throw new Error('no answer');
          expect(found.observables[key]).toBeCloseTo(same.observables[key] as number, 6);
        }
      }
    }
  });

  it('of next to no variance are as good as left out', () => {
    const values = [
      { share: 0.6, variance: 1 },
      { share: 0.4, variance: 1e-9 },
    ];
    const covariance = { kind: 'spectrum', values } as const;
    const learners = [logistic('a', 0.3)];
    const wide = solved(
      { population: { kind: 'perceptron', covariance }, alpha: 1.2, learners },
      'a',
    );
    const scaled = [logistic('a', 0.3 / 0.6)];
    // .6 N inputs of u-variance 1/.6 each: α/.6 samples per input, fields √.6 as long per weight.
    const narrow = solved({ population: { kind: 'perceptron' }, alpha: 2, learners: scaled }, 'a');
    expect(wide.testError).toBeCloseTo(narrow.testError, 6);
    expect(wide.trainLoss).toBeCloseTo(narrow.trainLoss, 6);
  });
});
