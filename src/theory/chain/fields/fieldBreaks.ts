import { hingeCorners, hingeFreeField } from '../reaction/hingeField.ts';
import { posteriorCrossing } from '../reaction/posteriorTerm.ts';
import type { ChainTerm } from '../reaction/posteriorTerm.ts';
import type { PullTarget } from '../reaction/pullTarget.ts';
import { emptySlopes, slopes } from '../reaction/smoothField.ts';

const local = emptySlopes();

/** The free field r at which h = 0 after training; without a data term h is r itself. */
export function zeroCrossing(term: ChainTerm | null, target: PullTarget, V: number): number {
  if (term === null) return 0;
  if (term.loss === 'posterior') return posteriorCrossing(term, target.tau, V);
  if (term.loss !== 'logistic' && term.loss !== 'square') return hingeFreeField(term, target, V, 0);
  slopes(term, target, 0, local);
  return V * (local[0] as number);
}

/** What decides where a learner's reaction is not analytic. */
export interface BrokenField {
  /** Its data term, or null where it does not react. */
  term: ChainTerm | null;
  /** Whether a later learner takes the sign of its field for a label. */
  watched: boolean;
}

/** The free fields at which a learner's reaction, or somebody's target, is not analytic. */
export function fieldBreaks(
  { term, watched }: BrokenField,
  target: PullTarget,
  V: number,
): number[] {
  const kinks =
    term?.loss === 'hinge' || term?.loss === 'squared-hinge' ? hingeCorners(term, target, V) : [];
  return watched ? [...kinks, zeroCrossing(term, target, V)] : kinks;
}
