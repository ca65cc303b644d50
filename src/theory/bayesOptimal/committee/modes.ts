import type { PairMatrix } from '../../../observables/signPair/pairMatrix.ts';

/**
 * The eigenvalues of a matrix [[d, a], [a, d]] over two hidden units that nothing tells apart:
 * d + a belongs to the sum (w₁ + w₂)/√2, d − a to the difference (w₁ − w₂)/√2.
 */
export interface Modes {
  sum: number;
  difference: number;
}

/** The matrix that has these eigenvalues. */
export function pairMatrix({ sum, difference }: Modes): PairMatrix {
  const own = 0.5 * (sum + difference);
  return { first: own, second: own, shared: 0.5 * (sum - difference) };
}

/** One value per mode, from those of other quantities. */
export function eachMode(value: (mode: keyof Modes) => number): Modes {
  return { sum: value('sum'), difference: value('difference') };
}
