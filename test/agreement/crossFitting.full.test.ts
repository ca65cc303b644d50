import { expect, it } from 'vitest';
import { compare } from '../../src/answer/compare.ts';
import { simulate } from '../../src/answer/simulate.ts';
import { solve } from '../../src/answer/solve.ts';
import { parseProblem } from '../../src/problem/parseProblem.ts';
import { disagreementsOn } from './agreement.ts';
import { crossFittedProblems } from './crossFittedProblems.ts';

it(
  'theory agrees with matrix-free simulation at N = 20 000 on random problems with two folds',
  { timeout: 3_600_000 },
  () => {
    const problems = crossFittedProblems(1, 12, 2);
    const evidence = { n: 20_000, trials: 6, design: 'matrix-free' } as const;
    expect(disagreementsOn(problems, 1, evidence)).toEqual([]);
  },
);

it(
  'theory agrees with simulation at N = 1000 on random problems with targets left out one by one',
  { timeout: 3_600_000 },
  () => {
    const problems = crossFittedProblems(1, 12, 'leave-one-out');
    expect(disagreementsOn(problems, 1, { n: 1_000, trials: 20 })).toEqual([]);
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
