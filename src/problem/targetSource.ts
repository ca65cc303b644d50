import type { ProblemFields } from './problem.ts';

type LearnerFields = ProblemFields['learners'][number];

/** The learner that another one takes its targets from. */
export function sourceOf(
  { targets }: { targets?: { from: string } | undefined },
  { learners }: Pick<ProblemFields, 'learners'>,
): LearnerFields | undefined {
  return learners.find(({ name }) => name === targets?.from);
}

/**
 * Whether a learner's field is a logit, σ(h) its probability of +1. The field of any other learner
 * is itself what it expects of a label.
 */
export function givesLogits(learner: LearnerFields | undefined): boolean {
  if (learner?.kind === 'trained') return learner.loss === 'logistic';
  return learner?.kind === 'bayes-optimal' || learner?.kind === 'forest';
}
