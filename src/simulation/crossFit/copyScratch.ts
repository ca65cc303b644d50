import { roundedUp } from '../../numerics/innerArena.ts';
import type { Scratch } from '../trialScratch.ts';
import type { CopyDemand } from './copyDemand.ts';

/** A weight vector, a right-hand side and the like beside the matrices of leverages. */
const LEVERAGE_VECTORS = 3;

/**
 * Doubles that copies take. For the leverages of features it is an upper bound: normal equations of
 * their own are gone by then.
 *
 * @param own what one fit of the learner takes.
 * @param rows M.
 * @param unknowns weights and bias of the learner.
 */
export function copyScratch(
  { folds, use }: CopyDemand,
  own: Scratch,
  { rows, unknowns }: { rows: number; unknowns: number },
): Scratch {
  const shown = roundedUp(rows);
  if (folds === 'leave-one-out') {
    const side = Math.min(rows, unknowns);
    const vectors = LEVERAGE_VECTORS * roundedUp(Math.max(rows, unknowns));
    return { lasting: shown, passing: own.passing + rows * unknowns + side * side + vectors };
  }
  const copies = folds * own.lasting;
  if (use === 'choice') return { lasting: 0, passing: copies + own.passing };
  return { lasting: shown + copies, passing: own.passing };
}
