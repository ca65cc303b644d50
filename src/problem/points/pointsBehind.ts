import type { StatedProblem } from '../problem.ts';
import { isPointLearner } from './pointLearner.ts';
import type { PointLearner } from './pointLearner.ts';

/** The learner on points that a learner's answer depends on: itself, or one it learns from. */
export function pointsBehind(
  { learners }: Pick<StatedProblem, 'learners'>,
  learner: StatedProblem['learners'][number],
): Pick<PointLearner, 'name' | 'kind'> | undefined {
  let next: StatedProblem['learners'][number] | undefined = learner;
  while (next !== undefined && next.kind !== 'bayes-optimal') {
    if (isPointLearner(next)) return next;
    const from: string | undefined = next.targets?.from;
    next = learners.find(({ name }) => name === from);
  }
  return undefined;
}
