import { expect, it } from 'vitest';
import { compare } from '../../src/answer/compare.ts';
import { simulate } from '../../src/answer/simulate.ts';
import { solve } from '../../src/answer/solve.ts';
import { parseProblem } from '../../src/problem/parseProblem.ts';
import { disagreementsOn } from './agreement.ts';
import { farFromTheory, trio, trios } from './posteriorMeans.ts';

it('posterior means and their students agree with theory', { timeout: 60_000 }, () => {
  expect(disagreementsOn(trios, 5, { n: 200, trials: 8 })).toEqual([]);
});

it('binary weights are known exactly from twice as many samples as inputs', () => {
  const problem = parseProblem({
    population: { kind: 'perceptron', weights: 'binary' },
    alpha: 2,
    learners: [{ name: 'bayes', kind: 'bayes-optimal' }],
  });
  const options = { n: 600, trials: 4, seed: 'known', design: 'dense' as const, testSamples: 0 };
  const rows = compare(solve(problem), simulate(problem, options));
  for (const { theory, mean } of rows) expect(mean).toBeCloseTo(theory ?? NaN, 8);
});

it('matrix-free posterior means lie on theory', { timeout: 60_000 }, () => {
  // Five standard errors of an average of 2800 labels, the noisiest of all observables.
  expect(farFromTheory(trio({ output: 'sign' }, 2), 2000, 0.045)).toEqual([]);
});

it('posterior means of binary weights have no matrix-free answer, and say so', () => {
  const problem = trio({ output: 'sign', weights: 'binary' }, 1.3);
  const options = { n: 100, trials: 1, seed: 'free', testSamples: 0 };
  const answer = simulate(problem, { ...options, design: 'matrix-free' });
  expect(answer.learners.bayes).toMatchObject({
    converged: false,
    reason: 'the posterior mean of binary weights needs their own coordinates: design dense',
  });
});
