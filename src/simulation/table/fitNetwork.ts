import { softmax } from '../../observables/softmax/softmax.ts';
import type { TableNetwork } from '../../problem/table/tableNetwork.ts';
import { allocateMatrix, entriesOf } from '../network/matrix.ts';
import type { Matrix } from '../network/matrix.ts';
import { allocatePass, forward } from '../network/network.ts';
import { trainNetwork } from '../network/trainNetwork.ts';
import type { TrainedNetwork } from '../network/trainNetwork.ts';
import { gatherPoints } from '../points/points.ts';
import type { Points } from '../points/points.ts';
import type { Untrained } from '../training/trainingTask.ts';
import { alignment } from './alignment.ts';
import { shownBy } from './shown.ts';
import type { NetworkFit, TableFit, TableTrial } from './tableTrial.ts';

/**
 * Trains a network on the trial's rows.
 *
 * @param teacher the fit of the learner that it is taught by; undefined where it learns from labels.
 */
export function fitNetwork(
  trial: TableTrial,
  network: TableNetwork,
  teacher: TableFit | undefined,
): NetworkFit | Untrained {
  const { kernels, streams, sample, outputs } = trial;
  const { training } = sample;
  const mark = kernels.mark();
  const inputs = inputsOf(trial, training.points);
  const labels = indicators(trial, training.classes, outputs);
  const rows = { inputs, labels, shown: shownTo(trial, network, teacher) };
  const draws = {
    start: streams(`network/${network.name}/start`),
    order: streams(`network/${network.name}/order`),
  };
  const trained = trainNetwork(kernels, network, rows, draws);
  const fit = trained.converged ? fitOf(trial, trained, inputs) : trained;
  kernels.release(mark);
  if (!fit.converged || teacher === undefined || !('features' in teacher)) return fit;
  const aligned = alignment(teacher.heldFeatures, fit.heldFeatures);
  return Number.isNaN(aligned) ? fit : { ...fit, alignment: aligned };
}

/** What a trained network shows, and its features. */
function fitOf(trial: TableTrial, trained: TrainedNetwork, inputs: Matrix): NetworkFit {
  const { outputs, sample } = trial;
  const size = trained.network.hidden.outputs;
  const seen = passOver(trial, trained, inputs);
  const held = passOver(trial, trained, inputsOf(trial, sample.held.points));
  return {
    converged: true,
    products: trained.products,
    onTraining: shownBy(logits, seen.logits, outputs),
    onHeld: shownBy(logits, held.logits, outputs),
    features: { values: seen.features, size },
    heldFeatures: { values: held.features, size },
  };
}

/** What the outputs of networks are. */
const logits = { outputs: 'logit' } as const;

/** The inputs of points without the constant behind them. */
function inputsOf({ kernels }: TableTrial, points: Points): Matrix {
  const all = Array.from({ length: points.rows }, (_, row) => row);
  const { matrix, rows, columns } = gatherPoints(kernels, points, all);
  return { at: matrix, rows, columns };
}

/** One row of labels for each class that is named: a 1 among zeros. */
function indicators({ kernels }: TableTrial, classes: Int32Array, count: number): Matrix {
  const matrix = allocateMatrix(kernels, classes.length, count);
  const entries = entriesOf(kernels, matrix).fill(0);
  classes.forEach((place, row) => (entries[row * count + place] = 1));
  return matrix;
}

function placed({ kernels }: TableTrial, values: ArrayLike<number>, rows: number): Matrix {
  const matrix = allocateMatrix(kernels, rows, values.length / rows);
  entriesOf(kernels, matrix).set(values);
  return matrix;
}

/** What rows show a network beside their labels: what its teacher or its nuisance says of them. */
function shownTo(
  trial: TableTrial,
  { nuisance = 0, targets }: TableNetwork,
  teacher: TableFit | undefined,
): Matrix {
  const { points, sample, problem } = trial;
  const others = nuisance > 0 ? sample.nuisance : undefined;
  if (others !== undefined && problem.simulated !== undefined) {
    return indicators(trial, others, problem.simulated.classes);
  }
  if (targets === undefined || teacher === undefined) return placed(trial, [], points.rows);
  if (targets.method === 'logits') {
    const { temperature } = targets;
    const annealed = teacher.onTraining.flatMap((own) => softmax(own.logits, temperature));
    return placed(trial, annealed, points.rows);
  }
  if (!('features' in teacher)) throw new Error(`${targets.from} has no features`);
  return placed(trial, teacher.features.values, points.rows);
}

/** Logits and features of a network at some inputs, row after row. */
function passOver(
  { kernels }: TableTrial,
  { network, parameters }: TrainedNetwork,
  inputs: Matrix,
): { logits: Float64Array; features: Float64Array } {
  const mark = kernels.mark();
  const pass = allocatePass(kernels, network, inputs.rows);
  forward(kernels, parameters, network, inputs, pass);
  const values = {
    logits: entriesOf(kernels, pass.logits).slice(),
    features: entriesOf(kernels, pass.features).slice(),
  };
  kernels.release(mark);
  return values;
}
