/**
 * What is known of all networks at one time: everything on fresh inputs follows from it. Units are
 * in the order of `unitsOf`.
 */
export interface OnlineState {
  /** t = steps/N. */
  time: number;
  /** C_uv = J_u·J_v/N of all pairs of units, row by row; symmetric. */
  overlaps: number[][];
  /** v of every unit. */
  outputWeights: number[];
}

/**
 * What either road answers to an online problem. `residual` is the error of the states that the road
 * knows of, relative to 1 + |value|: of a differential equation the estimate of its solver, of a
 * simulation, whose draws have no such error, 0. An answer that is not `converged` has the `states`
 * before its reason came up, and no residual where it knows none.
 */
export type OnlineOutcome =
  | { converged: true; residual: number; states: OnlineState[] }
  | { converged: false; reason: string; residual: number | null; states: OnlineState[] };
