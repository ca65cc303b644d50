import type { OrderParameters } from '../../../src/observables/orderParameters.ts';
import type { Mixture, Perceptron } from '../../../src/problem/population.ts';

/** Balanced clean clouds of variance 1, but for what is stated. */
export function mixture(stated: Partial<Mixture>): Mixture {
  return { kind: 'mixture', rho: 0.5, delta: 1, flips: 0, ...stated };
}

/** Clean sign labels, but for what is stated. */
export function perceptron(stated: Partial<Perceptron>): Perceptron {
  return {
    kind: 'perceptron',
    output: 'sign',
    noise: 0,
    flips: 0,
    weights: 'spherical',
    ...stated,
  };
}

/** Teacher, student and their overlap with q = 1, so that m is the correlation with the truth. */
export function pairWith(
  teacher: number,
  student: number,
  overlap: number,
): [OrderParameters, OrderParameters, number] {
  return [{ m: teacher, q: 1, bias: 0 }, { m: student, q: 1, bias: 0 }, overlap];
}
