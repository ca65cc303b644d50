import type { ProblemFields } from './problem.ts';

type LearnerFields = ProblemFields['learners'][number];
type TrainedFields = Extract<LearnerFields, { kind: 'trained' }>;

/** The learner that another one takes its targets from. */
export function sourceOf(
  { targets }: Pick<TrainedFields, 'targets'>,
  { learners }: Pick<ProblemFields, 'learners'>,
): LearnerFields | undefined {
  return learners.find(({ name }) => name === targets?.from);
}

/**
 * Whether a learner's field is a logit, σ(h) its probability of +1. The field of any other learner
 * is itself what it expects of a label.
 */
export function givesLogits(learner: LearnerFields | undefined): boolean {
  return learner?.kind === 'bayes-optimal' || learner?.loss === 'logistic';
}
