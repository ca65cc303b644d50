import type { Kernels } from '../../numerics/kernels.ts';
import { crossEntropyTerm } from './crossEntropyTerm.ts';
import { addInputPulls, addLayerSlopes, applyLayer } from './layer.ts';
import type { Layer } from './layer.ts';
import { allocateMatrix, fillMatrix } from './matrix.ts';
import { allocatePass, backward, forward } from './network.ts';
import type { Network } from './network.ts';
import { clearSlopes } from './objective.ts';
import type { Objective } from './objective.ts';
import type { Parameters } from './parameters.ts';

/** A network with a second head on the same features, for other labels. */
export interface TwoHeads {
  network: Network;
  second: Layer;
  /** ν, the weight of the other labels. */
  weight: number;
}

/**
 * (1−ν) CE to the labels + ν CE of the second head to the labels that rows show: a teacher whose
 * features carry a nuisance.
 */
export function twoTaskObjective(
  kernels: Kernels,
  parameters: Parameters,
  { network, second, weight }: TwoHeads,
  rows: number,
): Objective {
  const pass = allocatePass(kernels, network, rows);
  const { features, featurePulls, logits, logitPulls } = pass;
  const others = allocateMatrix(kernels, rows, second.outputs);
  const otherPulls = allocateMatrix(kernels, rows, second.outputs);
  return {
    parameters,
    evaluate({ inputs, labels, shown }) {
      clearSlopes(kernels, parameters);
      forward(kernels, parameters, network, inputs, pass);
      applyLayer(kernels, parameters, second, features, others);
      fillMatrix(kernels, otherPulls, 0);
      const task = { logits, weights: labels, factor: 1 - weight, pulls: logitPulls };
      const other = { logits: others, weights: shown, factor: weight, pulls: otherPulls };
      const value =
        crossEntropyTerm(kernels, { ...task, temperature: 1 }) +
        crossEntropyTerm(kernels, { ...other, temperature: 1 });
      addLayerSlopes(kernels, parameters, second, features, otherPulls);
      addInputPulls(kernels, parameters, second, otherPulls, featurePulls);
      backward(kernels, parameters, network, inputs, pass);
      return value;
    },
  };
}
