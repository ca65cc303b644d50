import { hingeCorners, hingeFieldBefore } from '../reaction/hingeField.ts';
import { posteriorCrossing } from '../reaction/posteriorTerm.ts';
import type { ChainTerm } from '../reaction/posteriorTerm.ts';
import type { PullTarget } from '../reaction/pullTarget.ts';
import { emptySlopes, slopes } from '../reaction/smoothField.ts';
import type { WatchedField } from './brokenFields.ts';

const local = emptySlopes();

/**
 * The free field r at which h has a value after training, which is no kink of the learner's own;
 * without a data term h is r itself.
 */
export function fieldCrossing(
  term: ChainTerm | null,
  target: PullTarget,
  V: number,
  value: number,
): number {
  if (term === null) return value;
  if (term.loss === 'posterior') return posteriorCrossing(term, target.tau, V, value);
  if (term.loss !== 'logistic' && term.loss !== 'square') {
    return hingeFieldBefore(term, target, V, value);
  }
  slopes(term, target, value, local);
  return value + V * (local[0] as number);
}

/** What decides where a learner's reaction is not analytic. */
export interface BrokenField {
  /** Its data term, or null where it does not react. */
  term: ChainTerm | null;
  /** The values of its fields at which targets of later learners break. */
  watched: readonly WatchedField[];
}

/** The free fields at which a learner's reaction, or somebody's target, is not analytic. */
export function fieldBreaks(
  { term, watched }: BrokenField,
  target: PullTarget,
  V: number,
): number[] {
  const kinks =
    term?.loss === 'hinge' || term?.loss === 'squared-hinge' ? hingeCorners(term, target, V) : [];
  const crossings = watched.map(({ shown, value }) =>
    shown === 'free' ? value : fieldCrossing(term, target, V, value),
  );
  return [...kinks, ...crossings];
}
