import type { Kernels } from '../../numerics/kernels.ts';
import type { Vector } from '../design/design.ts';

/** What is learnt, in one vector, and the derivatives of an objective by it in another. */
export interface Parameters {
  values: Vector;
  slopes: Vector;
  size: number;
}

/** New parameters, all of them zero. */
export function allocateParameters(kernels: Kernels, size: number): Parameters {
  const parameters = { values: kernels.allocate(size), slopes: kernels.allocate(size), size };
  kernels.raw.fill(0, parameters.values, size);
  kernels.raw.fill(0, parameters.slopes, size);
  return parameters;
}
