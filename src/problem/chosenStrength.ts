import type { CorrectionFields } from './correction.ts';
import type { StatedProblem } from './problem.ts';

type StatedLearner = StatedProblem['learners'][number];

function isChosen(correction: CorrectionFields | undefined): boolean {
  if (correction?.kind !== 'constant' && correction?.kind !== 'bounded') return false;
  return correction.crossValidated === true;
}

/**
 * The learner whose correction has a strength that cross-validation chooses, and on which a learner's
 * answer depends: itself, or one it learns from.
 */
export function chosenStrengthBehind(
  { learners }: Pick<StatedProblem, 'learners'>,
  learner: StatedLearner,
): StatedLearner | undefined {
  let next: StatedLearner | undefined = learner;
  while (next !== undefined && next.kind !== 'bayes-optimal') {
    if (isChosen(next.targets?.correction)) return next;
    const from: string | undefined = next.targets?.from;
    next = learners.find(({ name }) => name === from);
  }
  return undefined;
}
