import { ancestors } from './chainLearner.ts';
import { setPair } from './chainState.ts';
import type { ChainState } from './chainState.ts';
import type { ChainContext } from './fields/chainGrid.ts';
import { GridSizeError } from './fields/levelRule.ts';
import { solveLinearOverlap } from './linear/linearOverlap.ts';
import { isLinear } from './linear/linearFields.ts';
import { isPosterior } from './posteriorLearner.ts';
import { sampleOverlap } from './sampleOverlap.ts';
import { overlapOn } from './strangers.ts';

/**
 * S = w_k·w_l/N of two learners neither of which learns from the other. Nothing else depends on
 * it: given both solutions, S solves one scalar equation, S = shells(Q̂(S)), over the joint law of
 * their fields and their ancestors', on a grid or, where that would be too large, on sampled points.
 * Writes S and Q̂ into `state`, or leaves NaN in Q where the iteration does not converge, or overlaps
 * among the ancestors are not known.
 *
 * @throws QuadratureLimitError when the joint law is too sharp for any average.
 */
export function solveOverlap(
  context: ChainContext,
  state: ChainState,
  earlier: number,
  later: number,
): void {
  if ([earlier, later].some((k) => state.Q.get(k, k) === 0)) {
    // Weights that are all 0.
    setPair(state.Q, earlier, later, 0);
    return;
  }
  const order = jointOrder(context, earlier, later);
  const other = otherOf(order, earlier, later);
  if (!allKnown(state, order, other)) setPair(state.Q, earlier, later, Number.NaN);
  else if (isLinear(context, order)) solveLinearOverlap(context, state, order, other);
  else setPair(state.Q, earlier, later, averagedOverlap(context, state, order, other));
}

function averagedOverlap(
  context: ChainContext,
  state: ChainState,
  order: readonly number[],
  other: number,
): number {
  try {
    return overlapOn(context, state, order, other, { points: null, start: null, tolerance: 1e-10 });
  } catch (error) {
    if (!(error instanceof GridSizeError) || order.length < 3) throw error;
    return sampleOverlap(context, state, order, other);
  }
}

/** Whether all overlaps of an order but that of its last learner and `other` have been solved for. */
function allKnown({ Q }: ChainState, order: readonly number[], other: number): boolean {
  const own = order[order.length - 1];
  return order.every((k) =>
    order.every((l) => {
      const sought = (k === own && l === other) || (k === other && l === own);
      return sought || Number.isFinite(Q.get(k, l));
    }),
  );
}

/**
 * Both learners and all their ancestors in causal order. A fixed learner, or a posterior mean,
 * depends on nobody and comes first, so that the last of the order is one that is trained.
 */
function jointOrder({ learners }: ChainContext, earlier: number, later: number): number[] {
  const second = learners[later];
  if (second?.kind === 'fixed' || isPosterior(second)) {
    return [later, ...ancestors(learners, earlier), earlier];
  }
  const all = [...ancestors(learners, earlier), earlier, ...ancestors(learners, later)];
  return [...[...new Set(all)].sort((a, b) => a - b), later];
}

/** The one of the pair that is not the last of the order. */
function otherOf(order: readonly number[], earlier: number, later: number): number {
  return order[order.length - 1] === later ? earlier : later;
}
