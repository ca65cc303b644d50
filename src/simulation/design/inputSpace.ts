import type { Kernels } from '../../numerics/kernels.ts';
import type { Vector } from './design.ts';

/** The coordinates in which inputs and weights are written. */
export interface InputSpace {
  /** N, the number of inputs. */
  inputs: number;
  /** Doubles of a row of inputs. */
  size: number;
  /** The signal direction v or w*, `size` doubles; ‖v‖² is N less the unseen inputs. */
  signal: Vector;
  /** Inputs that have no coordinates: no learner uses them, but a perceptron's labels depend on them. */
  unseen: number;
}

/**
 * One coordinate per input, with the vector of ones as the signal direction. Gaussian inputs have
 * no preferred direction, so any choice gives every learner's observables the same law, and with
 * equal entries ‖v‖² restricted to the first ηN inputs is exactly ηN (a Gaussian w* would add a
 * fluctuation of order 1/√N to what a masked learner can know).
 */
export function plainSpace(kernels: Kernels, inputs: number): InputSpace {
  const signal = kernels.allocate(inputs);
  kernels.raw.fill(1, signal, inputs);
  return { inputs, size: inputs, signal, unseen: 0 };
}
