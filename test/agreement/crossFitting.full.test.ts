import { expect, it } from 'vitest';
import { compare } from '../../src/answer/compare.ts';
import { simulate } from '../../src/answer/simulate.ts';
import { solve } from '../../src/answer/solve.ts';
import { parseProblem } from '../../src/problem/parseProblem.ts';
import { disagreementsOn } from './agreement.ts';
import { crossFittedProblems } from './crossFittedProblems.ts';

it.each([2, 'leave-one-out'] as const)(
  'theory agrees with matrix-free simulation at N = 20 000 on random problems with cross-fitted targets (%s)',
  { timeout: 3_600_000 },
  (folds) => {
    const problems = crossFittedProblems(1, 12, folds);
    expect(disagreementsOn(problems, 1, { n: 20_000, trials: 6 })).toEqual([]);
  },
);

/** Five folds, whose six-dimensional averages are sampled. */
const fiveFolds = [
  { population: { kind: 'mixture', rho: 0.2, delta: 1 }, loss: 'logistic' },
  { population: { kind: 'perceptron', noise: 0.3 }, loss: 'logistic' },
  { population: { kind: 'perceptron', noise: 0.3 }, loss: 'square' },
] as const;

it.each(fiveFolds)(
  'theory of five folds lies within 1% of simulation ($population.kind, $loss)',
  { timeout: 1_200_000 },
  ({ population, loss }) => {
    const targets = { from: 'teacher', mixing: 0.8, crossFit: { folds: 5 } };
    const problem = parseProblem({
      population,
      alpha: 3,
      learners: [
        { name: 'teacher', loss, l2: 0.2 },
        { name: 'student', loss, l2: 0.2, capacity: 0.7, targets },
      ],
    });
    const options = { n: 20_000, trials: 8, seed: 'five folds', testSamples: 0 };
    const simulation = simulate(problem, { ...options, design: 'matrix-free' });
    const far = compare(solve(problem), simulation).filter(({ theory, mean }) => {
      if (theory === null || mean === null) return true;
      return !(Math.abs(mean - theory) <= 0.01 * (1 + Math.abs(theory)));
    });
    expect(far).toEqual([]);
  },
);
