import type { ChainLearner } from '../chainLearner.ts';
import type { ChainTerm } from '../reaction/posteriorTerm.ts';

/** Whether the data term of a learner has kinks: hinges have, unless all their weight is soft. */
function hasKinks(term: ChainTerm | null): boolean {
  if (term?.loss !== 'hinge' && term?.loss !== 'squared-hinge') return false;
  return term.labelWeight !== 0 || isHard(term);
}

function isHard(term: ChainTerm | null): boolean {
  return term !== null && term.loss !== 'posterior' && term.hard && term.targetWeight !== 0;
}

function terms(learner: ChainLearner | undefined): readonly (ChainTerm | null)[] {
  return learner?.kind === 'convex' ? learner.terms : [];
}

/** Whether one of `order` takes the sign of learner k's field for a label. */
export function isWatched(
  learners: readonly ChainLearner[],
  order: readonly number[],
  k: number,
): boolean {
  return order.some((other) => {
    const learner = learners[other];
    return learner?.kind === 'convex' && learner.source === k && learner.terms.some(isHard);
  });
}

/** Whether the reaction of learner k, or what `order` makes of its field, has kinks or jumps. */
export function isBroken(
  learners: readonly ChainLearner[],
  order: readonly number[],
  k: number,
): boolean {
  return terms(learners[k]).some(hasKinks) || isWatched(learners, order, k);
}

/** Whether somebody of `order` takes the sign of a field for a label: pulls jump with it. */
export function hasJumps(learners: readonly ChainLearner[], order: readonly number[]): boolean {
  return order.some((k) => terms(learners[k]).some(isHard));
}
