import type { SingleIndexProblem, TrainedLearner } from '../../problem/problem.ts';
import { marginCapacity } from '../../theory/separability/marginCapacity.ts';
import { sampleShare } from './sampleShare.ts';

/**
 * Labelled samples of a learner over those that its inputs can just separate, less one: zero at
 * α = α*, where unregularised training on labels begins to have a minimiser (2012.00194, figure 5;
 * Mignacco et al. 2006.06560, eq. 21). Null for real labels, and where the threshold is not found.
 */
export function separabilityExcess(
  problem: SingleIndexProblem,
  learner: TrainedLearner,
): number | null {
  const { population, alpha, data } = problem;
  if (population.kind === 'perceptron' && population.output === 'linear') return null;
  const { capacity, bias } = learner;
  const threshold = marginCapacity({ population, capacity, bias, margin: 0 });
  const labelled = data.filter(({ labels }) => labels);
  return Number.isNaN(threshold) ? null : (alpha * sampleShare(labelled, learner)) / threshold - 1;
}
