import type { PointLearner } from '../../problem/points/pointLearner.ts';
import type { CrossFitted } from '../crossFit/crossFitted.ts';
import type { FittedLearner } from '../fittedLearner.ts';
import { trainingRows } from '../partRows.ts';
import type { Untrained } from '../training/trainingTask.ts';
import type { Trial } from '../trial.ts';
import { kernelRidge } from './kernelRidge.ts';
import { pointTask } from './trainPoints.ts';

/**
 * A kernel ridge regression by what it predicts at each of its samples without that one, exactly, from
 * one factorisation. Samples that it is not trained on see its field as it is. On fresh samples its
 * copies are what it is, to O(1/N).
 *
 * @throws Error for forests, of which nothing is known without growing them again.
 */
export function leaveOutPoints(
  trial: Trial,
  learner: PointLearner,
  source: FittedLearner,
): CrossFitted | Untrained {
  if (learner.kind === 'forest') throw new Error(`${learner.name} is no linear smoother`);
  const { kernels, problem, sample } = trial;
  const { rows } = sample.design;
  const own = trainingRows(problem.data, learner, rows);
  const task = pointTask(trial, { learner, teacher: source.teacher, rows: own });
  const without = kernelRidge(kernels, learner).leaveOneOut(task);
  if ('converged' in without) {
    return { ...without, reason: `${learner.name} without one sample: ${without.reason}` };
  }
  const fields = kernels.allocate(rows);
  kernels.raw.copy(source.fields, fields, rows);
  const shown = kernels.view(fields, rows);
  task.rows.forEach((row, i) => (shown[row] = without[i] as number));
  const products = task.rows.length;
  return { converged: true, teacher: { fields, learners: [source] }, products };
}
