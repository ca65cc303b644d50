import type { UnitActivation } from '../../problem/unitActivation.ts';

/** A hidden unit among those of all networks that matter to a learner, stacked. */
export interface StackedUnit {
  /** Which network it is of, as in `stacked`. */
  at: number;
  network: { activation: UnitActivation };
}

/** The networks of a stack, in their order. */
export const stacked = { truth: 0, own: 1, source: 2 } as const;

/**
 * The joint law of the hidden units' fields of the truth, a learner and, if it has one, its source on
 * a fresh input: Gaussian, with covariances C_uv = w_u·w_v/N times the variance of an input, and on a
 * mixture the means ±C_u0. A perceptron is one linear unit, and so is the signal of a mixture.
 */
export interface FieldStack {
  units: readonly StackedUnit[];
  /** C, row by row. */
  overlaps: readonly (readonly number[])[];
  /** What each network adds to the sum of its units. */
  biases: readonly number[];
}
