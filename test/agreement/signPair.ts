import { expect } from 'vitest';
import { solve } from '../../src/answer/solve.ts';
import { simulate } from '../../src/answer/simulate.ts';
import { parseProblem } from '../../src/problem/parseProblem.ts';
import { studentTwoSided } from '../../src/sweep/studentT.ts';

/** A sample of a committee of two sign units, and how many trials of it at which size. */
export interface PairCase {
  weights: 'spherical' | 'binary';
  alpha: number;
  n: number;
  trials: number;
}

const compared = ['m', 'q', 'testError', 'specialisation'] as const;

/** Allowed at finite size: 10/N of 1 + |value|, as for every agreement of theory and simulation. */
const finiteSize = 10;

/** Probability that a true agreement of one observable is denied. */
const falseAlarms = 1e-4;

/**
 * Expects message passing on two sign units to reach what theory says: means within Student's t of
 * the trials, after the allowance for finite size.
 */
export function expectPairAgreement({ weights, alpha, n, trials }: PairCase): void {
  const problem = parseProblem({
    population: { kind: 'committee', hidden: 2, activation: 'sign', weights },
    alpha,
    learners: [{ name: 'bayes', kind: 'bayes-optimal' }],
  });
  const theory = solve(problem).learners.bayes;
  const options = { n, trials, seed: 'pair', design: 'dense', testSamples: 0 } as const;
  const { bayes } = simulate(problem, options).learners;
  if (theory?.converged !== true || bayes?.converged !== true) throw new Error('no answer');
  for (const name of compared) {
    const expected = theory.observables[name] ?? NaN;
    const { mean = NaN, stderr } = bayes.observables[name] ?? {};
    const beyond = Math.abs(mean - expected) - (finiteSize * (1 + expected)) / n;
    const tail = beyond <= 0 ? 1 : studentTwoSided(beyond / (stderr ?? NaN), trials - 1);
    expect(tail, `${name}: ${mean} ± ${stderr}, theory ${expected}`).toBeGreaterThan(falseAlarms);
  }
}
