import type { UnitActivation } from '../problem/unitActivation.ts';

/** What the kernels call the activations. */
export const activationCodes: Readonly<Record<UnitActivation, number>> = {
  erf: 0,
  relu: 1,
  linear: 2,
  sign: 3,
};
