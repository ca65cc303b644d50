import type { LearnerObservables } from '../../observables/observables.ts';
import type { SingleIndexPopulation } from '../../problem/population.ts';
import { fieldGeometry, labelProjection } from './fields/chainGrid.ts';
import { trainingParts } from './learnerMap.ts';
import type { LearnerTask } from './learnerMap.ts';
import { partObservables } from './partObservables.ts';
import { trainError } from './trainError.ts';
import { trainingAverages } from './trainingAverages.ts';

/**
 * Observables of the last learner of a task, whose state must be at its fixed point; null where
 * the order parameters are impossible.
 */
export function learnerObservables(
  task: LearnerTask,
  population: SingleIndexPopulation,
): LearnerObservables | null {
  const { context, state, order } = task;
  const k = order[order.length - 1] as number;
  const geometry = fieldGeometry(state, order);
  const projection = labelProjection(context, geometry);
  if (projection === 'impossible') return null;
  const parts = trainingParts(task, geometry).map((part) => {
    const { share, labels, level, nodes } = part;
    const means = trainingAverages(nodes, context.law, projection, level);
    const error = () => trainError(task, part, geometry, projection);
    return { part: part.part, share, labels, means, error };
  });
  return partObservables(population, context, state, k, parts);
}
