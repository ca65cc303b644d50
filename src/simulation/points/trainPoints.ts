import type { PointLearner } from '../../problem/points/pointLearner.ts';
import { squareCounterpart } from '../../problem/points/squareCounterpart.ts';
import { trainingTerm } from '../../observables/partTerm.ts';
import type { Vector } from '../design/design.ts';
import type { RowRange } from '../design/rowRange.ts';
import type { PartRows } from '../partRows.ts';
import { activeInputs } from '../sampleShape.ts';
import type { Teacher } from '../teacher.ts';
import { taskVectors, writeTargets } from '../training/taskVectors.ts';
import type { Untrained } from '../training/trainingTask.ts';
import type { Trial } from '../trial.ts';
import { freshPredictions } from './freshPredictions.ts';
import { outputField } from './outputField.ts';
import { pointFitter } from './pointFitter.ts';
import type { PointModel, PointTask } from './pointLearner.ts';
import { storedPoints } from './points.ts';
import type { Points } from './points.ts';
import type { PointState, Predictions } from './pointState.ts';

/** What a learner on points learns from whom. */
export interface PointLesson {
  learner: PointLearner;
  teacher: Teacher | undefined;
  /** The rows of the sample that it trains on, in ascending order. */
  rows: readonly PartRows[];
}

/** A learner on points as training left it. */
export interface TrainedPoints {
  converged: true;
  state: PointState;
  /** Products with the data: those that a kernel matrix takes, none for a forest. */
  products: number;
}

/** Memory that keeps what a learner on points says of the training sample, M doubles each. */
export interface PointSubject {
  fields: Vector;
  outputs: Vector;
}

/** Memory for a learner on the sample of a trial. */
export function allocatePoints({ kernels, sample: { design } }: Trial): PointSubject {
  return { fields: kernels.allocate(design.rows), outputs: kernels.allocate(design.rows) };
}

/**
 * Trains a learner on some rows of the sample of a trial. What it says of all rows is left in the
 * memory of the subject; whatever else is allocated here may be given back.
 */
export function trainPoints(
  trial: Trial,
  lesson: PointLesson,
  subject: PointSubject,
): TrainedPoints | Untrained {
  const { learner, teacher } = lesson;
  const { kernels, sample } = trial;
  const task = pointTask(trial, lesson);
  if (task.rows.length === 0) {
    return { converged: false, reason: `no samples in ${learner.on.join(', ')}` };
  }
  const model = pointFitter(trial, learner).fit(task);
  if (!model.converged) return model;
  const predict = predictor(learner, model, task.points.columns);
  const { outputs, fields } = predict(storedPoints(sample.design));
  kernels.view(subject.outputs, outputs.length).set(outputs);
  kernels.view(subject.fields, fields.length).set(fields);
  let known: Predictions | undefined;
  const fresh = () => (known ??= freshPredictions(trial, predict));
  const state = { name: learner.name, ...subject, predict, fresh };
  return {
    converged: true,
    state: { ...state, ...(teacher && { teacher }) },
    products: learner.kind === 'kernel-ridge' ? task.rows.length : 0,
  };
}

/** What a learner on points is to predict on some rows of the sample of a trial. */
export function pointTask(trial: Trial, { learner, teacher, rows: parts }: PointLesson): PointTask {
  const { kernels, n, problem, sample } = trial;
  const { design, labels } = sample;
  const square = squareCounterpart(learner);
  const mark = kernels.mark();
  const vectors = taskVectors(kernels, design.rows, 'square', kernels.allocate(design.rows));
  for (const { part, rows } of parts) {
    const term = trainingTerm(problem, square, part);
    writeTargets(kernels, { rows, term }, { labels, source: teacher?.fields }, vectors);
  }
  const rows = parts.flatMap((part) => indices(part.rows));
  const targets = kernels.view(vectors.targets, design.rows);
  const own = Float64Array.from(rows, (row) => targets[row] as number);
  kernels.release(mark);
  const columns = activeInputs(learner.capacity, n);
  return { points: { ...storedPoints(design), columns }, rows, outputs: 1, targets: own };
}

function indices({ first, count }: RowRange): number[] {
  return Array.from({ length: count }, (_, i) => first + i);
}

function predictor(learner: PointLearner, model: PointModel, columns: number) {
  const field = outputField(learner);
  return (points: Points): Predictions => {
    const outputs = model.predict({ ...points, columns });
    return { outputs, fields: outputs.map(field) };
  };
}
