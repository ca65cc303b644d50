import type { CopiedLearner } from './learnerBehind.ts';

/** Folds of a cross-validation whose targets are not cross-fitted by a number of folds. */
const USUAL_FOLDS = 5;

/** Whether a learner's correction has a strength that the sample is to choose. */
export function needsChoice({ targets }: CopiedLearner): boolean {
  const correction = targets?.correction;
  return (
    correction !== undefined &&
    correction.kind !== 'orthogonal' &&
    correction.crossValidated === true
  );
}

/** The folds by which it is chosen: those of cross-fitting, or five. */
export function strengthFolds({ targets }: CopiedLearner): number {
  const folds = targets?.crossFit?.folds;
  return typeof folds === 'number' ? folds : USUAL_FOLDS;
}
