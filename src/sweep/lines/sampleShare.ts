import type { DataPart } from '../../problem/dataPart.ts';
import type { TrainedLearner } from '../../problem/problem.ts';

/** The share of the sample that a learner trains on, of the given parts. */
export function sampleShare(parts: readonly DataPart[], { on }: TrainedLearner): number {
  return parts.filter(({ name }) => on.includes(name)).reduce((sum, { share }) => sum + share, 0);
}
