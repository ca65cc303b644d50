import type { UnitActivation } from '../../../problem/unitActivation.ts';

/** The fields x_u = J_u·x/√N of all units on a fresh input: centred and Gaussian. */
export interface Fields {
  activations: readonly UnitActivation[];
  /** C_uv, row by row. */
  covariances: readonly number[];
}

/** C_uv. */
export function covarianceOf({ activations, covariances }: Fields, u: number, v: number): number {
  return covariances[u * activations.length + v] as number;
}
