import type { ChainContext, FieldGeometry } from './chainGrid.ts';
import type { PullAverages } from '../pullAverages.ts';
import type { LabelProjection } from './visitFields.ts';

/**
 * E[∂g_k/∂ω_j] of the last learner k where pulls jump as a source's field changes sign, which the
 * chain rule misses. Gaussian integration by parts needs no derivative: with ω = … + √Δ L ξ and
 * labels that depend on ξ through their mean cᵀξ alone,
 *   E[g ξ_i] = √Δ Σ_l E[∂g/∂ω_l] L_li + c_i E[Σ_y ∂P(y|μ)/∂μ g],
 * which is solved for l < k from the last column of L to the first. The learner's own slope comes
 * from the chain rule: g_k does not jump with ω_k, and L_kk may be all but zero.
 */
export function jumpResponses(
  { law }: ChainContext,
  { rows, direction }: FieldGeometry,
  projection: LabelProjection | null,
  { slopes, signal }: PullAverages,
  moments: readonly number[],
): number[] {
  const scale = Math.sqrt(law.delta);
  const solved = [...slopes];
  for (let i = moments.length - 1; i >= 0; i--) {
    const byLabel = projection === null ? 0 : (direction[i] as number) * signal;
    let rest = ((moments[i] as number) - byLabel) / scale;
    for (let l = i + 1; l < solved.length; l++) {
      rest -= (solved[l] as number) * (rows[l]?.[i] as number);
    }
    solved[i] = rest / (rows[i]?.[i] as number);
  }
  return solved;
}
