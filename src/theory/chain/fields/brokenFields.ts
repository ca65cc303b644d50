import { targetBreaks } from '../../../observables/targetFeatures.ts';
import { sourcesOf } from '../chainLearner.ts';
import type { ChainLearner, ShownField } from '../chainLearner.ts';
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

/** A value of a learner's field at which the target of a later learner jumps or has a kink. */
export interface WatchedField {
  shown: ShownField;
  value: number;
}

/** The values of the fields of learner k at which the targets of one of `order` break. */
export function watchedFields(
  learners: readonly ChainLearner[],
  order: readonly number[],
  k: number,
): WatchedField[] {
  return order.flatMap((other) => {
    const learner = learners[other];
    if (learner?.kind !== 'convex' || !sourcesOf(learner).includes(k)) return [];
    const values = new Set(learner.terms.flatMap(breaksOf));
    return [...values].map((value) => ({ shown: learner.shown, value }));
  });
}

function breaksOf(term: ChainTerm | null): readonly number[] {
  return term === null || term.loss === 'posterior' ? [] : targetBreaks(term);
}

/** Whether the reaction of learner k, or what `order` makes of its field, has kinks or jumps. */
export function isBroken(
  learners: readonly ChainLearner[],
  order: readonly number[],
  k: number,
): boolean {
  return terms(learners[k]).some(hasKinks) || watchedFields(learners, order, k).length > 0;
}

/** Whether somebody of `order` takes the sign of a field for a label: pulls jump with it. */
export function hasJumps(learners: readonly ChainLearner[], order: readonly number[]): boolean {
  return order.some((k) => terms(learners[k]).some(isHard));
}
