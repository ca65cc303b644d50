import type { Correction } from './correction.ts';
import type { ProblemFields } from './problem.ts';
import { givesLogits, sourceOf } from './targetSource.ts';

type TrainedFields = Extract<ProblemFields['learners'][number], { kind: 'trained' }>;

/** The scale of a correction that does not say its own. */
export function usualScale(
  learner: TrainedFields,
  problem: Pick<ProblemFields, 'learners'>,
): Correction['scale'] {
  const isLogit = learner.loss === 'square' && givesLogits(sourceOf(learner, problem));
  return isLogit ? 'logit' : 'probability';
}
