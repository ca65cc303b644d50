import type { Perceptron } from '../../problem/population.ts';
import type { InputSpace } from './inputSpace.ts';

/**
 * The deviation of what a space does not show of the noisy pre-label u + √ν ξ, u = w*·x/√N: the
 * noise, and the unseen inputs, which are one more Gaussian part.
 */
export function labelDeviation({ noise }: Perceptron, { unseen, inputs }: InputSpace): number {
  return Math.sqrt(noise + unseen / inputs);
}

/** The label ±1 of a noisy pre-label. */
export function signLabel(preLabel: number): number {
  return preLabel < 0 ? -1 : 1;
}
