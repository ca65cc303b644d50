import { isPointLearner } from '../../problem/points/pointLearner.ts';
import type { PointLearner } from '../../problem/points/pointLearner.ts';
import type { TrainedLearner } from '../../problem/problem.ts';
import type { FittedLearner } from '../fittedLearner.ts';
import type { PartRows } from '../partRows.ts';
import { allocatePoints, trainPoints } from '../points/trainPoints.ts';
import { allocateSubject } from '../subject.ts';
import type { Teacher } from '../teacher.ts';
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

/** What a copy is like. */
export interface Model {
  /** What it takes its targets from. */
  teacher: Teacher | undefined;
  /** A learner like it: where a minimiser may start. */
  near?: FittedLearner | undefined;
}

/**
 * Trains a copy of a learner on some of its rows: the same objective, a sum, on fewer samples, with
 * the same random features or start, and the same targets. The registry of what can be copied.
 */
export function trainCopy(
  trial: Trial,
  learner: CopiedLearner,
  model: Model,
  rows: readonly PartRows[],
): Copy | Untrained {
  if (isPointLearner(learner)) return copyPoints(trial, learner, model, rows);
  const { kernels } = trial;
  const subject = allocateSubject(trial, learner);
  const mark = kernels.mark();
  const { teacher, near } = model;
  const beside: Trial = { ...trial, neighbours: new Map(near && [[learner.name, near]]) };
  const lesson = { learner: withoutRecord(learner), teacher, rows };
  const outcome = trainOn(beside, lesson, subject, notRecorded);
  kernels.release(mark);
  return outcome;
}

function copyPoints(
  trial: Trial,
  learner: PointLearner,
  { teacher }: Model,
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
