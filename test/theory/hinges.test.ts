import { describe, expect, it } from 'vitest';
import type { ProblemInput } from '../../src/problem/problem.ts';
import { solveChain } from '../../src/theory/chain/solveChain.ts';
import { mixture, solved } from './problems.ts';
import { parseSingleIndex } from './singleIndex.ts';

const perceptron = { kind: 'perceptron', noise: 0.1 } as const;
const hinges = ['hinge', 'squared-hinge'] as const;

type Learners = ProblemInput['learners'];

/** What the learner `name` has at its minimum, per input: α E[D] + λq/2. */
function freeEnergy(problem: ProblemInput, name: string): number {
  const { trainLoss, q } = solved(problem, name);
  const l2 = problem.learners.find((learner) => learner.name === name) as { l2: number };
  return problem.alpha * trainLoss + 0.5 * l2.l2 * q;
}

/** The same problem with another ridge for its last learner. */
function withRidge(problem: ProblemInput, factor: number): ProblemInput {
  const learners = problem.learners.map((learner, k) =>
    k === problem.learners.length - 1
      ? { ...learner, l2: factor * (learner as { l2: number }).l2 }
      : learner,
  ) as Learners;
  return { ...problem, learners };
}

describe('a learner with a hinge', () => {
  const from = { from: 'teacher', mixing: 0.6 };
  const cases: [string, ProblemInput][] = hinges.flatMap((loss) => [
    [
      `a ${loss} on smoothed labels`,
      {
        population: mixture,
        alpha: 2,
        learners: [{ name: 'last', loss, l2: 0.2, labelSmoothing: 0.1 }],
      },
    ],
    [
      `a ${loss} with soft targets`,
      {
        population: mixture,
        alpha: 3,
        learners: [
          { name: 'teacher', loss: 'logistic', l2: 0.1 },
          { name: 'last', loss, l2: 0.2, capacity: 0.5, targets: { ...from, temperature: 2 } },
        ],
      },
    ],
    [
      `a ${loss} with hard targets of a hinge`,
      {
        population: perceptron,
        alpha: 2,
        learners: [
          { name: 'teacher', loss: 'hinge', l2: 0.3 },
          { name: 'last', loss, l2: 0.2, capacity: 0.7, targets: { ...from, hard: true } },
        ],
      },
    ],
  ]);

  it.each(cases)('has dF/dλ = q/2 (%s)', (_, problem) => {
    const step = 0.01;
    const l2 = (problem.learners.at(-1) as { l2: number }).l2;
    const rise = freeEnergy(withRidge(problem, 1 + step), 'last');
    const fall = freeEnergy(withRidge(problem, 1 - step), 'last');
    const { q } = solved(problem, 'last');
    // Central differences: relative error of order step².
    expect(Math.abs((rise - fall) / (2 * step * l2) - q / 2)).toBeLessThan(2e-4 * q);
  });

  it.each(hinges)('has dF/dα = E[D(h) + (h−ω)²/(2V)], the cost of one more sample (%s)', (loss) => {
    for (const population of [mixture, perceptron]) {
      const problem = (alpha: number): ProblemInput => ({
        population,
        alpha,
        learners: [{ name: 'last', loss, l2: 0.2 }],
      });
      const step = 0.02;
      const change = freeEnergy(problem(2 + step), 'last') - freeEnergy(problem(2 - step), 'last');
      const { state } = solveChain(parseSingleIndex(problem(2)), null);
      // h − ω = V g, and Q̂ = αΔ E[g²] with Δ = 1.
      const moved = (state.V.get(0, 0) * state.QHat.get(0, 0)) / (2 * 2);
      const cost = solved(problem(2), 'last').trainLoss + moved;
      expect(Math.abs(change / (2 * step) - cost)).toBeLessThan(2e-4 * cost);
    }
  });

  it('that nobody exceeds is the square loss (squared hinge, strong ridge)', () => {
    const learner = (loss: 'square' | 'squared-hinge') =>
      solved({ population: mixture, alpha: 2, learners: [{ name: 'a', loss, l2: 100 }] }, 'a');
    const [squared, plain] = [learner('squared-hinge'), learner('square')];
    for (const name of ['m', 'q', 'bias', 'testError', 'trainLoss'] as const) {
      // Fields are within .1 of b = −.6: a margin of .4 is four standard deviations off.
      expect(Math.abs(squared[name] - plain[name])).toBeLessThan(1e-5);
    }
  });

  it('gives the Hebb vector’s error arccos√(2α/(2α+π))/π at an overwhelming ridge', () => {
    for (const [alpha, error] of [
      [1, 0.285634],
      [5, 0.162614],
    ] as const) {
      const learners: Learners = [{ name: 'a', loss: 'hinge', l2: 1e4 }];
      const { testError } = solved({ population: { kind: 'perceptron' }, alpha, learners }, 'a');
      expect(testError).toBeCloseTo(error, 6);
    }
  });

  it.each(hinges)(
    'that only seems to learn from a teacher is one that learns from labels (%s)',
    (loss) => {
      for (const population of [mixture, perceptron]) {
        const alone: ProblemInput = {
          population,
          alpha: 2,
          learners: [{ name: 'a', loss, l2: 0.1, capacity: 0.6 }],
        };
        const targets = { from: 'teacher', mixing: 0 };
        const taught: ProblemInput = {
          ...alone,
          learners: [
            { name: 'teacher', loss: 'hinge', l2: 0.5 },
            { name: 'a', loss, l2: 0.1, capacity: 0.6, targets },
          ],
        };
        const [one, two] = [solved(alone, 'a'), solved(taught, 'a')];
        for (const name of ['m', 'q', 'bias', 'testLoss', 'trainLoss', 'trainError'] as const) {
          // Both claim 1e-6 of quadrature.
          expect(Math.abs(one[name] - two[name])).toBeLessThan(2e-6 * (1 + Math.abs(one[name])));
        }
      }
    },
  );
});
