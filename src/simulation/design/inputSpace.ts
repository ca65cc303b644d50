import type { Kernels } from '../../numerics/kernels.ts';
import { varianceAt } from '../../problem/covariance.ts';
import type { Population } from '../../problem/population.ts';
import { hiddenSignals } from '../committee/hiddenSignals.ts';
import type { Vector } from './design.ts';

/** The coordinates in which inputs and weights are written. */
export interface InputSpace {
  /** N, the number of inputs. */
  inputs: number;
  /** Doubles of a row of inputs. */
  size: number;
  /**
   * The signal direction v or w*, `size` doubles; ‖v‖², or the variance of w*·x where variances are
   * unequal, is N less the unseen inputs.
   */
  signal: Vector;
  /** That of every hidden unit of a committee, which begin with the above; else it alone. */
  signals: readonly Vector[];
  /** The variances of the inputs, `size` doubles; null where all are equal. */
  variances: Vector | null;
  /** Inputs that have no coordinates: no learner uses them, but a perceptron's labels depend on them. */
  unseen: number;
}

/**
 * One coordinate per input, with the vector of ones as the first signal direction. Gaussian inputs have
 * no preferred direction, so any choice gives every learner's observables the same law, and with
 * equal entries ‖v‖² restricted to the first ηN inputs is exactly ηN (a Gaussian w* would add a
 * fluctuation of order 1/√N to what a masked learner can know).
 */
export function plainSpace(kernels: Kernels, inputs: number, population: Population): InputSpace {
  const hidden = population.kind === 'committee' ? population.hidden : 1;
  const signals = hiddenSignals(kernels, hidden, inputs);
  const signal = signals[0] as Vector;
  const space = { inputs, size: inputs, signal, signals, unseen: 0 };
  if (population.kind !== 'perceptron' || population.covariance === undefined) {
    return { ...space, variances: null };
  }
  const { covariance } = population;
  const variances = kernels.allocate(inputs);
  const values = kernels.view(variances, inputs);
  values.forEach((_, i) => (values[i] = varianceAt(covariance, interleaved(i))));
  kernels.raw.scale(Math.sqrt(inputs / kernels.raw.sum(variances, inputs)), signal, inputs);
  return { ...space, variances };
}

/** (√5 − 1)/2 */
const GOLDEN = 0.6180339887498949;

/**
 * The quantile of the spectrum that input i has: multiples of the golden ratio fill the unit
 * interval evenly from every start, so that the first inputs have the spectrum of all of them.
 */
function interleaved(i: number): number {
  const turns = (i + 0.5) * GOLDEN;
  return turns - Math.floor(turns);
}

/** Σ_i s_i x_i y_i over the first inputs: N times the covariance of the fields of weights x and y. */
export function fieldProduct(
  { raw, view }: Kernels,
  { variances }: InputSpace,
  x: Vector,
  y: Vector,
  size: number,
): number {
  if (variances === null) return raw.dot(x, y, size);
  const [s, one, other] = [view(variances, size), view(x, size), view(y, size)];
  let total = 0;
  for (let i = 0; i < size; i++) {
    total += (s[i] as number) * (one[i] as number) * (other[i] as number);
  }
  return total;
}
