import { lossForms } from '../observables/lossForms.ts';
import { trainingTerm } from '../observables/partTerm.ts';
import type { TrainedLearner } from '../problem/problem.ts';
import type { Vector } from './design/design.ts';
import type { LearnerInputs } from './learnerInputs.ts';
import type { PartRows } from './partRows.ts';
import type { Teacher } from './teacher.ts';
import { taskVectors, writeTargets } from './training/taskVectors.ts';
import type { TrainingTask } from './training/trainingTask.ts';
import type { Trial } from './trial.ts';

/**
 * The empirical risk of a learner on rows of the sample of a trial.
 *
 * @param inputs what its weights multiply.
 * @param teacher what it takes targets from, if it takes any.
 * @param rows those that it trains on, in ascending order.
 * @param fields where its fields are left, M doubles.
 */
export function learnerTask(
  trial: Trial,
  { design, active }: LearnerInputs,
  learner: TrainedLearner,
  teacher: Teacher | undefined,
  rows: readonly PartRows[],
  fields: Vector,
): TrainingTask {
  const { kernels, problem, sample } = trial;
  const { labels } = sample;
  const { l2, bias } = learner;
  const parts = rows.map(({ part, rows }) => ({
    rows,
    term: trainingTerm(problem, learner, part),
  }));
  const loss = lossForms[learner.loss];
  const vectors = taskVectors(kernels, design.rows, loss, fields);
  for (const part of parts) {
    writeTargets(kernels, part, { labels, source: teacher?.fields }, vectors);
  }
  return { design, active, loss, parts, l2, bias, sample: vectors };
}
