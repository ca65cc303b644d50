import type { LearnerObservables } from '../../observables/observables.ts';
import type { OrderParameters } from '../../observables/orderParameters.ts';
import { testError } from '../../observables/testError.ts';
import { testLoss } from '../../observables/testLoss.ts';
import type { Population } from '../../problem/population.ts';
import type { ConvexLearner } from './chainLearner.ts';
import { fieldGeometry, fieldLevel, labelProjection } from './chainGrid.ts';
import type { LearnerTask } from './learnerMap.ts';
import { trainError } from './trainError.ts';
import { trainingAverages } from './trainingAverages.ts';
import type { ConvexLevel } from './visitFields.ts';

/**
 * Observables of the last learner of a task, whose state must be at its fixed point; null where
 * the order parameters are impossible.
 */
export function learnerObservables(
  task: LearnerTask,
  population: Population,
): LearnerObservables | null {
  const { context, state, order, ancestorNodes, rules, exponent } = task;
  const last = order.length - 1;
  const k = order[last] as number;
  const { term, source } = context.learners[k] as ConvexLearner;
  const geometry = fieldGeometry(state, order);
  const projection = labelProjection(context, geometry);
  if (projection === 'impossible') return null;
  const level = fieldLevel(context, state, geometry, rules, exponent, last) as ConvexLevel;
  const averages = trainingAverages(ancestorNodes, context.law, projection, level);
  const own = parameters(task, k);
  const target =
    source === null ? undefined : { ...parameters(task, source), overlap: state.Q.get(k, source) };
  const fresh = testError(population, own);
  const training = trainError(task, level, geometry, projection, averages.responses);
  return {
    ...own,
    testError: fresh,
    testLoss: testLoss(population, term, own, target),
    trainError: training,
    trainLoss: averages.loss,
    gap: fresh - training,
  };
}

function parameters({ state }: LearnerTask, k: number): OrderParameters {
  return { m: state.m.get(k, 0), q: state.Q.get(k, k), bias: state.b.get(k, 0) };
}
