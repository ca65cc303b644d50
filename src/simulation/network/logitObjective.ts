import type { Kernels } from '../../numerics/kernels.ts';
import { crossEntropyTerm } from './crossEntropyTerm.ts';
import { allocatePass, backward, forward } from './network.ts';
import type { Network } from './network.ts';
import { clearSlopes } from './objective.ts';
import type { Objective } from './objective.ts';
import type { Parameters } from './parameters.ts';

/** Distillation of logits. */
export interface LogitMatching {
  /** χ, the weight of the teacher against the label. */
  mixing: number;
  /** T, at which the teacher's probabilities were taken that rows show. */
  temperature: number;
  /** `hinton` multiplies the teacher's term by T². */
  scale: 'none' | 'hinton';
}

/**
 * Knowledge distillation (Hinton et al. 2015, arXiv:1503.02531): (1−χ) CE(y, softmax(f)) +
 * χ CE(softmax(z/T), softmax(f/T)), the teacher's probabilities softmax(z/T) being what rows show.
 */
export function logitObjective(
  kernels: Kernels,
  parameters: Parameters,
  network: Network,
  { mixing, temperature, scale }: LogitMatching,
  rows: number,
): Objective {
  const pass = allocatePass(kernels, network, rows);
  const { logits, logitPulls: pulls } = pass;
  const drawn = mixing * (scale === 'hinton' ? temperature * temperature : 1);
  return {
    parameters,
    evaluate({ inputs, labels, shown }) {
      clearSlopes(kernels, parameters);
      forward(kernels, parameters, network, inputs, pass);
      const toLabels = { logits, weights: labels, temperature: 1, factor: 1 - mixing, pulls };
      const toTeacher = { logits, weights: shown, temperature, factor: drawn, pulls };
      const value = crossEntropyTerm(kernels, toLabels) + crossEntropyTerm(kernels, toTeacher);
      backward(kernels, parameters, network, inputs, pass);
      return value;
    },
  };
}
