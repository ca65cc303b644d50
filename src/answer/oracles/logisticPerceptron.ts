import { observableOf } from './observableOf.ts';
import type { Oracle } from './oracle.ts';
import { solvedOnce } from './solvedOnce.ts';

/** λ, α and the test error of logistic regression on labels of a noiseless sign perceptron. */
const table: readonly (readonly [number, number, string])[] = [
  [1, 0.5, '.329722'],
  [1, 1, '.271170'],
  [1, 2, '.205150'],
  [1, 4, '.141945'],
  [0.01, 0.5, '.322914'],
  [0.01, 1, '.255064'],
  [0.01, 2, '.174781'],
  [0.01, 4, '.102586'],
  // Labels nearly determined by the field: 301 Gauss–Hermite nodes "converge" to .020958 here.
  [0.01, 20, '.026151'],
];

/** Logistic regression on a sign perceptron (Aubin et al. 2020, arXiv:2006.06560, §3). */
export const logisticPerceptronOracles: readonly Oracle[] = table.map(([l2, alpha, reference]) => {
  const learners = [{ name: 'teacher', loss: 'logistic' as const, l2 }];
  const answer = solvedOnce({ population: { kind: 'perceptron' }, alpha, learners });
  return {
    name: `logistic regression on a sign perceptron, λ = ${l2}, α = ${alpha}: test error`,
    source: 'the state evolution of arXiv:2006.06560, solved by an independent program',
    reference,
    compute: () => observableOf(answer(), 'teacher', 'testError'),
  };
});
