import type { Kernels } from '../../numerics/kernels.ts';
import { crossEntropyTerm } from './crossEntropyTerm.ts';
import { allocatePass, backward, forward } from './network.ts';
import type { Network } from './network.ts';
import { clearSlopes } from './objective.ts';
import type { Objective } from './objective.ts';
import type { Parameters } from './parameters.ts';

/** The cross-entropy to the labels, for batches of so many rows. */
export function labelObjective(
  kernels: Kernels,
  parameters: Parameters,
  network: Network,
  rows: number,
): Objective {
  const pass = allocatePass(kernels, network, rows);
  const { logits, logitPulls: pulls } = pass;
  return {
    parameters,
    evaluate({ inputs, labels }) {
      clearSlopes(kernels, parameters);
      forward(kernels, parameters, network, inputs, pass);
      const term = { logits, weights: labels, temperature: 1, factor: 1, pulls };
      const value = crossEntropyTerm(kernels, term);
      backward(kernels, parameters, network, inputs, pass);
      return value;
    },
  };
}
