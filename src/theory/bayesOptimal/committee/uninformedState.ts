import { ascend } from './ascend.ts';
import { evolve } from './committeeModel.ts';
import type { CommitteeModel, CommitteeState } from './committeeModel.ts';
import type { SettledState } from './settle.ts';
import { differenceGrowth, unspecialisedState } from './unspecialisedState.ts';

/**
 * Where the state evolution, and with it message passing, goes from knowing next to nothing: to the
 * unspecialised state where that is stable, else by an infinitesimal difference of the units to the
 * first state above it. Null where it has not come to rest.
 */
export function uninformedState(model: CommitteeModel, alpha: number): SettledState | null {
  const shared = unspecialisedState(model, alpha);
  if (differenceGrowth(model, alpha, shared) <= 1) {
    const next = evolve(model, alpha, shared).variance.sum;
    return { ...shared, residual: Math.abs(Math.log(next / shared.variance.sum)) };
  }
  const start = dividedState(model, alpha, shared);
  return start === null ? null : ascend(model, alpha, start);
}

/** The largest difference to begin with, in units of q, and the smallest that is not rounding. */
const [largestDifference, smallestDifference] = [0.1, 1e-7];

/**
 * The unspecialised state with a difference of the units that still grows, since growth slows down
 * the more they differ: the state evolution ascends from there. Null so close to the transition
 * that no difference beyond rounding is left.
 */
function dividedState(
  model: CommitteeModel,
  alpha: number,
  { overlap, variance }: CommitteeState,
): CommitteeState | null {
  for (let q = largestDifference; q > smallestDifference; q *= 0.5) {
    const state = {
      overlap: { sum: overlap.sum, difference: q },
      variance: { sum: variance.sum, difference: 1 - q },
    };
    if (evolve(model, alpha, state).overlap.difference > q) return state;
  }
  return null;
}
