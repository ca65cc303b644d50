import type { Learner, Problem } from '../../problem/problem.ts';
import type { FittedLearner } from '../fittedLearner.ts';

/** A learner that can be trained again on other rows. */
export type CopiedLearner = Exclude<Learner, { kind: 'bayes-optimal' }>;

/** The learner of a problem that a fitted one is. */
export function learnerBehind(
  { learners }: Problem,
  { name }: Pick<FittedLearner, 'name'>,
): CopiedLearner {
  const learner = learners.find((other) => other.name === name);
  if (learner === undefined || learner.kind === 'bayes-optimal') {
    throw new Error(`${name} has no training that could be done again`);
  }
  return learner;
}
