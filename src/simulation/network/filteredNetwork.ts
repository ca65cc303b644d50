import type { Kernels } from '../../numerics/kernels.ts';
import type { Vector } from '../design/design.ts';
import { drawLayer, layerSize } from './layer.ts';
import type { Layer } from './layer.ts';
import { drawNetwork, networkSize } from './network.ts';
import type { Network } from './network.ts';
import type { Parameters } from './parameters.ts';

/**
 * A network whose features are compared with those of a teacher: a linear filter f_s turns them into
 * channels. Its parameters follow those of the network.
 */
export interface FilteredNetwork {
  network: Network;
  filter: Layer;
}

/** The layout of a network with a filter into so many channels. */
export function filteredNetwork(network: Network, channels: number): FilteredNetwork {
  const inputs = network.hidden.outputs;
  return { network, filter: { inputs, outputs: channels, from: networkSize(network) } };
}

/** How many parameters network and filter have. */
export function filteredSize({ filter }: FilteredNetwork): number {
  return filter.from + layerSize(filter);
}

/** Random weights, those of the filter of variance 1/K. */
export function drawFiltered(
  kernels: Kernels,
  parameters: Parameters,
  { network, filter }: FilteredNetwork,
  stream: Vector,
): void {
  drawNetwork(kernels, parameters, network, stream);
  drawLayer(kernels, parameters, filter, 1 / Math.sqrt(filter.inputs), stream);
}
