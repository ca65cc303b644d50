import type { Kernels } from '../../../numerics/kernels.ts';
import type { Vector } from '../../design/design.ts';
import type { Phase } from '../descend.ts';
import type { Network } from '../network.ts';
import type { Parameters } from '../parameters.ts';

/** What a plan is made of. */
export interface PlanTask {
  kernels: Kernels;
  network: Network;
  /** What rows show beside their labels: so many columns. */
  shown: number;
  /** Rows of a batch. */
  batch: number;
  /** Steps of all phases together. */
  steps: number;
  /** Draws where parameters start: those of the network first, so that all plans start alike. */
  stream: Vector;
}

/** How a network is trained. */
export interface Plan {
  /** Those of the network come first. */
  parameters: Parameters;
  phases: Phase[];
}
