import type { Kernels } from '../../numerics/kernels.ts';
import type { TableLearner } from '../../problem/table/tableLearner.ts';
import { forest } from '../points/forest.ts';
import { kernelRidge } from '../points/kernelRidge.ts';
import type { PointLearner, PointModel } from '../points/pointLearner.ts';
import type { Points } from '../points/points.ts';
import type { Streams } from '../streams.ts';
import type { Untrained } from '../training/trainingTask.ts';
import type { ClassTargets } from './classTargets.ts';
import { onSecondOutput } from './onSecondOutput.ts';
import { softmaxRegression } from './softmaxRegression.ts';

/** A learner that has been trained; it lives as long as the points that it was trained on. */
export interface TableModel extends PointModel {
  /** Products with the data or their transpose that training used; 0 where it has none. */
  products: number;
}

/** What learners of a table are trained with. */
export interface TrainingPlace {
  kernels: Kernels;
  streams: Streams;
  /** Every row that is trained on in this trial. */
  points: Points;
  outputs: number;
}

type PointKind = Exclude<TableLearner, { kind: 'softmax' }>;

/**
 * Trains a learner on some rows.
 *
 * @param purpose whom the draws of a forest are for, such as `forest/teacher/fold/3`.
 * @param targets what it is drawn to on every row that is trained on in this trial.
 * @param rows those of them that it may see.
 */
export function trainTableLearner(
  place: TrainingPlace,
  learner: TableLearner,
  purpose: string,
  targets: ClassTargets,
  rows: readonly number[],
): TableModel | Untrained {
  const { kernels, points, outputs } = place;
  if (learner.kind === 'softmax') {
    return softmaxRegression(kernels, learner.l2, { points, outputs }, targets, rows);
  }
  const mark = kernels.mark();
  const fitted = pointLearner(place, learner, purpose).fit({
    points,
    rows,
    outputs,
    targets: squareTargetsAt(targets, rows),
  });
  kernels.release(mark);
  return fitted.converged ? { ...fitted, products: 0 } : fitted;
}

function pointLearner(
  { kernels, streams, outputs }: TrainingPlace,
  learner: PointKind,
  purpose: string,
): PointLearner {
  if (learner.kind === 'kernel-ridge') return kernelRidge(kernels, learner);
  const own = forest(kernels, learner, streams(`forest/${purpose}`));
  return outputs === 2 && learner.outputs === 'probability' ? onSecondOutput(own) : own;
}

/** The targets of some rows as learners on points take them: row after row. */
export function squareTargetsAt(targets: ClassTargets, rows: readonly number[]): Float64Array {
  if (targets.loss !== 'square') throw new Error('a cross-entropy has no targets of outputs');
  return Float64Array.from(rows.flatMap((row) => targets.targets[row] ?? []));
}
