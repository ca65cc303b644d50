import type { ChainContext, FieldGeometry } from './chainGrid.ts';
import type { ChainState } from '../chainState.ts';

/**
 * Thresholds of a learner's reaction (a kink, a sign) that move faster than this with an earlier
 * learner's variable are resolved no further: their width is below 1/200.
 */
const steepest = [0, 200, 12, 4];

/** The steepest threshold that is resolved, of a learner with so many before it. */
export function steepestThreshold(level: number): number {
  return steepest[level] ?? 2;
}

/** Whether a threshold of the learner at `level` is steeper than what is resolved. */
export function isSteep(
  context: ChainContext,
  state: ChainState,
  geometry: FieldGeometry,
  level: number,
): boolean {
  const slopes = thresholdSlopes(context, state, geometry, level);
  return slopes.some((slope) => Math.abs(slope) > steepestThreshold(level));
}

/** Stands for all slopes beyond it, of a learner that all but copies those before it. */
const vertical = 1e6;

/**
 * How fast the values of −ξ_k at which the reaction of the learner at `level` has a threshold move
 * with the variables ξ_j of the learners before it. Estimated from the mean responses E[∂h_k/∂ω_l]
 * of the last sweep.
 */
export function thresholdSlopes(
  context: ChainContext,
  state: ChainState,
  { order, rows }: FieldGeometry,
  level: number,
): number[] {
  const own = rows[level] as number[];
  const responses = meanResponses(context, state, order, level);
  const step = (responses[level] as number) * (own[level] as number);
  return own.slice(0, level).map((_, j) => {
    const drift = responses.reduce((sum, response, l) => sum + response * (rows[l]?.[j] ?? 0), 0);
    return Math.abs(drift) < vertical * Math.abs(step) ? drift / step : vertical;
  });
}

/** E[∂h_k/∂ω_l] = δ_kl + Σ_j V_kj E[∂g_j/∂ω_l] over all samples, with V̂ = −αΔ E[∂g/∂ω]. */
function meanResponses(
  { alpha, law }: ChainContext,
  state: ChainState,
  order: readonly number[],
  level: number,
): number[] {
  const k = order[level] as number;
  return order.slice(0, level + 1).map((l, at) => {
    const pulls = order
      .slice(at, level + 1)
      .reduce((sum, j) => sum + state.V.get(k, j) * state.VHat.get(j, l), 0);
    return (at === level ? 1 : 0) - pulls / (alpha * law.delta);
  });
}
