import type { Kernels } from '../../numerics/kernels.ts';
import type { TableNetwork } from '../../problem/table/tableNetwork.ts';
import type { Vector } from '../design/design.ts';
import type { Untrained } from '../training/trainingTask.ts';
import { batchRows, descend } from './descend.ts';
import { networkOf } from './network.ts';
import type { Network } from './network.ts';
import type { Parameters } from './parameters.ts';
import { headPlan, labelPlan, untrainedPlan } from './plans/labelPlan.ts';
import type { Plan, PlanTask } from './plans/plan.ts';
import { taughtPlan } from './plans/taughtPlan.ts';
import { twoTaskPlan } from './plans/twoTaskPlan.ts';
import type { Rows } from './rows.ts';

/** A network with its weights. */
export interface TrainedNetwork {
  converged: true;
  network: Network;
  parameters: Parameters;
  /** Products with the batches' inputs or their transpose: two for every step. */
  products: number;
}

/** What draws the start of a network and the order of its rows. */
export interface NetworkStreams {
  start: Vector;
  order: Vector;
}

/** How a network comes to its weights. */
export type NetworkSettings = Pick<
  TableNetwork,
  'hidden' | 'activation' | 'learns' | 'nuisance' | 'training' | 'targets'
>;

/** Trains a network on rows; what they show is what its targets or its nuisance ask for. */
export function trainNetwork(
  kernels: Kernels,
  settings: NetworkSettings,
  rows: Rows,
  { start, order }: NetworkStreams,
): TrainedNetwork | Untrained {
  const { hidden, activation, training } = settings;
  const [inputs, classes] = [rows.inputs.columns, rows.labels.columns];
  const network = networkOf({ inputs, hidden, classes, activation });
  const batch = batchRows({ rows, settings: training });
  const { steps } = training;
  const task = { kernels, network, shown: rows.shown.columns, batch, steps, stream: start };
  const { parameters, phases } = planOf(task, settings);
  const failure = descend(kernels, phases, { rows, settings: training, stream: order });
  if (failure !== undefined) return failure;
  const products = 2 * phases.reduce((total, phase) => total + phase.steps, 0);
  return { converged: true, network, parameters, products };
}

function planOf(task: PlanTask, { learns, nuisance = 0, targets }: NetworkSettings): Plan {
  if (targets !== undefined) return taughtPlan(task, targets);
  if (learns === 'nothing') return untrainedPlan(task);
  if (learns === 'head') return headPlan(task);
  return nuisance > 0 ? twoTaskPlan(task, nuisance) : labelPlan(task);
}
