import { dataTerm } from '../observables/dataTerm.ts';
import type { TrainedLearner } from '../problem/problem.ts';
import type { Vector } from './design/design.ts';
import type { FittedLearner } from './fittedLearner.ts';
import type { LearnerInputs } from './learnerInputs.ts';
import { trainingRows } from './partRows.ts';
import { taskVectors, writeTargets } from './training/taskVectors.ts';
import type { TrainingTask } from './training/trainingTask.ts';
import type { Trial } from './trial.ts';

/**
 * The empirical risk of a learner on the sample of a trial.
 *
 * @param inputs what its weights multiply.
 * @param source the learner that it takes targets from, if it takes any.
 * @param fields where its fields are left, M doubles.
 */
export function learnerTask(
  trial: Trial,
  { design, active }: LearnerInputs,
  learner: TrainedLearner,
  source: FittedLearner | undefined,
  fields: Vector,
): TrainingTask {
  const { kernels, problem, sample } = trial;
  const { labels } = sample;
  const { loss, l2, bias } = learner;
  const parts = trainingRows(problem.data, learner, design.rows).map(({ part, rows }) => ({
    rows,
    term: dataTerm(learner, part.labels),
  }));
  const vectors = taskVectors(kernels, design.rows, loss, fields);
  for (const part of parts) {
    writeTargets(kernels, part, { labels, source: source?.fields }, vectors);
  }
  return { design, active, loss, parts, l2, bias, sample: vectors };
}
