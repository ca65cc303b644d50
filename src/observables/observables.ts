/**
 * What both roads answer with, per learner. Conventions: m = w·v/N (or w·w*∕N), q = ‖w‖²/N,
 * `testError` the misclassification rate on fresh data, `testLoss` and `trainLoss` the learner's
 * own data term per sample (ridge excluded) on fresh and on training data, `gap` = testError −
 * trainError. A Bayes-optimal learner has no data term, hence no losses.
 */
export const observableNames = [
  'm',
  'q',
  'bias',
  'testError',
  'testLoss',
  'trainError',
  'trainLoss',
  'gap',
] as const;

export type ObservableName = (typeof observableNames)[number];

/** Values of one learner; a quantity that the learner does not have is absent. */
export type LearnerObservables = Partial<Record<ObservableName, number>>;

/** The key of a pair in `overlaps`: names in causal order, S = w·w̃/N. */
export function overlapKey(earlier: string, later: string): string {
  return `${earlier},${later}`;
}
