import { isPointLearner } from '../../problem/points/pointLearner.ts';
import type { PointLearner } from '../../problem/points/pointLearner.ts';
import type { TrainedLearner } from '../../problem/problem.ts';
import type { FittedLearner } from '../fittedLearner.ts';
import type { PartRows } from '../partRows.ts';
import { allocatePoints, trainPoints } from '../points/trainPoints.ts';
import { allocateSubject } from '../subject.ts';
import { trainOn } from '../trainOn.ts';
import type { Untrained } from '../training/trainingTask.ts';
import type { Trial } from '../trial.ts';
import type { CopiedLearner } from './learnerBehind.ts';

/** A copy of a learner, with its fields on all samples, and the products that it took. */
export interface Copy {
  converged: true;
  state: FittedLearner;
  products: number;
}

/**
 * Trains a copy of a fitted learner on some of its rows: the same objective, a sum, on fewer samples,
 * with the same random features or start, and the same targets. The registry of what can be copied.
 *
 * @param state the learner as it is with all of its rows.
 */
export function trainCopy(
  trial: Trial,
  learner: CopiedLearner,
  state: FittedLearner,
  rows: readonly PartRows[],
): Copy | Untrained {
  if (isPointLearner(learner)) return copyPoints(trial, learner, state, rows);
  const { kernels } = trial;
  const subject = allocateSubject(trial, learner);
  const mark = kernels.mark();
  // Near the copy's minimum, where it has one only.
  const beside: Trial = { ...trial, neighbours: new Map([[learner.name, state]]) };
  const lesson = { learner: withoutRecord(learner), teacher: state.teacher, rows };
  const outcome = trainOn(beside, lesson, subject, notRecorded);
  kernels.release(mark);
  return outcome;
}

function copyPoints(
  trial: Trial,
  learner: PointLearner,
  { teacher }: FittedLearner,
  rows: readonly PartRows[],
): Copy | Untrained {
  const subject = allocatePoints(trial);
  const mark = trial.kernels.mark();
  const outcome = trainPoints(trial, { learner, teacher, rows }, subject);
  trial.kernels.release(mark);
  return outcome;
}

/** Nobody looks at the way of a copy. */
function withoutRecord(learner: TrainedLearner): TrainedLearner {
  const { training } = learner;
  if (training.method !== 'gradient-descent') return learner;
  return { ...learner, training: { ...training, record: 0 } };
}

function notRecorded(): never {
  throw new Error('copies record nothing');
}
