import type { SingleIndexProblem, TrainedLearner } from '../../problem/problem.ts';
import { sampleShare } from './sampleShare.ts';

/**
 * Samples per input that a learner may use, less one: zero at α = η, where it has as many inputs as
 * samples and its error peaks, if it fits real targets (2012.00194, figure 5).
 */
export function interpolationExcess(
  { alpha, data }: SingleIndexProblem,
  learner: TrainedLearner,
): number {
  return (alpha * sampleShare(data, learner)) / learner.capacity - 1;
}
