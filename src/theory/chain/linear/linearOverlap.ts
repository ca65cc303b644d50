import { affineFixedPoint } from './affineFixedPoint.ts';
import type { ChainContext } from '../fields/chainGrid.ts';
import { setPair } from '../chainState.ts';
import type { ChainState } from '../chainState.ts';
import { linearAverages } from './linearAverages.ts';
import { shellAverages } from '../weights/shells.ts';

/**
 * S = w_k·w_l/N of the last learner of a joint order and another one that is a stranger to it, where
 * all learners of the order are linear: S = shells(Q̂(S)) is a linear equation. Writes S and Q̂ into
 * `state`.
 */
export function solveLinearOverlap(
  context: ChainContext,
  state: ChainState,
  order: readonly number[],
  other: number,
): void {
  const { alpha, law, learners } = context;
  const own = order[order.length - 1] as number;
  const at = order.indexOf(other);
  const averages = linearAverages(context, state, order);
  const map = ([overlap]: number[]) => {
    setPair(state.Q, own, other, overlap as number);
    const { pairs } = averages();
    setPair(state.QHat, own, other, alpha * law.delta * (pairs[at] as number));
    return [shellAverages(learners, order, state, law.delta).Q[at] as number];
  };
  const found = affineFixedPoint(map, [Math.sqrt(state.Q.get(own, own))]);
  setPair(state.Q, own, other, found?.[0] ?? Number.NaN);
}
