import type { TrainedLearner, Problem } from '../../problem/problem.ts';

/**
 * Samples per input that a learner may use, less one: zero at α = η, where it has as many inputs as
 * samples and its error peaks, if it fits real targets (2012.00194, figure 5).
 */
export function interpolationExcess({ alpha, data }: Problem, learner: TrainedLearner): number {
  const parts = data.filter(({ name }) => learner.on.includes(name));
  const share = parts.reduce((sum, part) => sum + part.share, 0);
  return (alpha * share) / learner.capacity - 1;
}
