import { allKnown, evolve } from './committeeModel.ts';
import type { CommitteeModel, CommitteeState } from './committeeModel.ts';
import { logVariances } from './logVariances.ts';
import { isStable, settle } from './settle.ts';
import type { SettledState } from './settle.ts';

/** Steps of the plain iteration before the first attempt to finish; then twice as many, and so on. */
const firstSteps = 8;

/** Near a spinodal at a relative distance δ it takes about 3/√δ steps to pass. */
const mostSteps = 10_000;

/** Coarser points are enough to climb by: q is off by less than 1e−5 there. */
const climbing = 0.6;

/** Less is nothing: for binary weights, whose V falls exponentially in q̂, which is about α/√V. */
const nothingLeft = 1e-8;

/**
 * The first fixed point above a state from which the state evolution ascends in both modes: where
 * plain iteration ends, which goes on ascending since more knowledge never yields less. Newton's
 * method finishes it where there is a stable fixed point close by above. Null where neither comes
 * to rest.
 */
export function ascend(
  model: CommitteeModel,
  alpha: number,
  start: CommitteeState,
): SettledState | null {
  const rough = { ...model, fineness: climbing * model.fineness };
  let [state, attempt] = [start, firstSteps];
  for (let step = 1; step <= mostSteps; step++) {
    state = evolve(rough, alpha, state);
    const left = Math.max(state.variance.sum, state.variance.difference);
    if (left < nothingLeft && Number.isFinite(model.prior.freeEntropyWhenKnown)) {
      return { ...allKnown, residual: 0 };
    }
    if (step < attempt) continue;
    attempt *= 2;
    const settled = settle(model, alpha, state);
    const found = settled !== null && isCloseAbove(settled, state);
    if (found && isStable(model, alpha, settled)) return settled;
  }
  return null;
}

/** How far Newton's method may go, in log V, to be trusted not to pass a fixed point over. */
const farthest = 0.2;

/** By how much climbing with coarser points may have gone too far. */
const roughness = 1e-4;

function isCloseAbove(settled: CommitteeState, state: CommitteeState): boolean {
  const [there, here] = [logVariances(settled), logVariances(state)];
  const ascent = here.map((log, i) => log - (there[i] as number));
  return ascent.every((rise) => rise > -roughness && rise < farthest);
}
