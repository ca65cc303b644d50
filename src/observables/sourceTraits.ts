import type { DataPart } from '../problem/dataPart.ts';
import type { Problem, TrainedLearner } from '../problem/problem.ts';
import { givesLogits, sourceOf } from '../problem/targetSource.ts';

/** What a student knows of its source on some samples besides the source's fields. */
export interface SourceTraits {
  /** Whether these are logits, σ(h̃) the probability of +1; else h̃ itself predicts the label. */
  logits: boolean;
  /** c, the share of the label in what the source shows; 0 on samples that it did not learn by heart. */
  memory: number;
}

/**
 * What the source of a learner shows on a part of the sample, or on fresh samples (`null`): it
 * remembers labels of samples that it was trained on, and a student whose targets are out of fold
 * never sees these. Null without a source.
 */
export function sourceTraits(
  problem: Pick<Problem, 'learners'>,
  learner: TrainedLearner,
  part: DataPart | null,
): SourceTraits | null {
  const source = sourceOf(learner, problem);
  if (source === undefined) return null;
  const logits = givesLogits(source);
  const shown = part !== null && part.labels && 'memory' in source;
  if (!shown) return { logits, memory: 0 };
  const inFold = learner.targets?.crossFit === undefined && (source.on ?? []).includes(part.name);
  return { logits, memory: inFold ? (source.memory ?? 0) : 0 };
}
