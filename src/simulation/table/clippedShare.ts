import { leastProbability } from '../../observables/softmax/leastProbability.ts';
import type { TableLearner } from '../../problem/table/tableLearner.ts';
import { hasCrossEntropy } from './classTargets.ts';
import type { Shown } from './shown.ts';

/**
 * The share of rows on which some probability of the source is below the clip, where the targets of
 * a learner take its logarithm or divide by it: for outputs that are logits always, for the
 * cross-entropy if they are corrected. Undefined where nothing is clipped.
 */
export function clippedShare(learner: TableLearner, shown: readonly Shown[]): number | undefined {
  const correction = learner.targets?.correction;
  if (correction === undefined && hasCrossEntropy(learner)) return undefined;
  if (learner.outputs === 'probability') return undefined;
  const clip = correction?.clip ?? leastProbability;
  const clipped = shown.filter(({ probabilities }) => probabilities.some((p) => p < clip));
  return clipped.length / shown.length;
}
