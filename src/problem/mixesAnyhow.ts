import type { StatedProblem } from './problem.ts';

type StatedTrained = Extract<StatedProblem['learners'][number], { kind: 'trained' }>;

/**
 * Whether a learner's data term is convex for every mixing χ, and not in [0, 1] only: the square
 * loss is always, the logistic one at T = 1, where its two sigmoids are one. Else neither of two
 * terms may have a negative weight; so it is with the hinges.
 */
export function mixesAnyhow({ loss, targets }: Pick<StatedTrained, 'loss' | 'targets'>): boolean {
  return loss === 'square' || (loss === 'logistic' && targets?.temperature === 1);
}
