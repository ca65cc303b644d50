import type { LearnerObservables } from '../../observables/observables.ts';
import type { PointLearner } from '../../problem/points/pointLearner.ts';
import { squareCounterpart } from '../../problem/points/squareCounterpart.ts';
import { measureTrained } from '../measureTrained.ts';
import { trainingRows } from '../partRows.ts';
import type { Teacher } from '../teacher.ts';
import type { Trial } from '../trial.ts';
import { givesProbabilities, isClippedOutput } from './outputField.ts';
import type { PointState } from './pointState.ts';

/**
 * Every observable of a learner on points: those of the learner with square loss that has its data
 * term, and of a forest of probabilities the share of its training samples whose field is clipped.
 */
export function measurePoints(
  trial: Trial,
  learner: PointLearner,
  state: PointState,
  teacher: Teacher | undefined,
): LearnerObservables {
  const measured = measureTrained(trial, squareCounterpart(learner), state, teacher);
  if (!givesProbabilities(learner)) return measured;
  return { ...measured, clippedShare: clippedShare(trial, learner, state) };
}

function clippedShare(
  { kernels, problem, sample: { design } }: Trial,
  learner: PointLearner,
  { outputs }: PointState,
): number {
  const values = kernels.view(outputs, design.rows);
  const rows = trainingRows(problem.data, learner, design.rows).map((part) => part.rows);
  const seen = rows.flatMap(({ first, count }) => [...values.subarray(first, first + count)]);
  return seen.filter(isClippedOutput).length / seen.length;
}
