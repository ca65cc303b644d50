import { resolventMoments } from './resolventMoments.ts';

/**
 * Ridge regression on isotropic inputs: labels u + √noise ξ of a signal of power 1, objective
 * Σ½(y−h)² + (λ/2)‖w‖². A ridge l that is added to XᵀX/M instead is λ = αl, with M/N = α.
 */
export interface RidgeSetting {
  /** α = M/N */
  alpha: number;
  /** λ */
  l2: number;
  /** Variance of the label noise, ν. */
  noise: number;
}

/** Order parameters of linear regression and its error. */
export interface RegressionAnswer {
  /** m = w·w*∕N */
  m: number;
  /** q = ‖w‖²/N */
  q: number;
  /** E(h − u)² = 1 − 2m + q, label noise excluded. */
  excess: number;
}

/**
 * Ridge regression (Dobriban & Wager 2018, arXiv:1507.03003, theorem 2.1): the weights are
 * w = (S+λ)^{−1}(S w* + noise), so that excess = λ²E(s+λ)^{−2} + νE[s(s+λ)^{−2}].
 *
 * @throws RangeError unless α and λ are positive.
 */
export function ridgeRegression({ alpha, l2, noise }: RidgeSetting): RegressionAnswer {
  const [first, second] = resolventMoments(alpha, l2, 2) as [number, number];
  // E[s/(s+λ)] = αg/(1+g) and, by its derivative, E[s/(s+λ)²] = αE[(s+λ)^{−2}]/(1+g)²: differences
  // such as 1 − λg would cancel at small λ.
  const m = (alpha * first) / (1 + first);
  const excess = l2 * l2 * second + (noise * alpha * second) / ((1 + first) * (1 + first));
  return { m, q: excess - 1 + 2 * m, excess };
}

/**
 * Least squares of least norm, the limit λ → 0 (Hastie et al. 2022, arXiv:1903.08560, theorem 1):
 * excess (1−α) + να/(1−α) below α = 1, where the samples are interpolated, ν/(α−1) above, infinite
 * in between unless there is no noise.
 */
export function minNormRegression(alpha: number, noise: number): RegressionAnswer {
  const m = Math.min(1, alpha);
  const spread = alpha < 1 ? alpha / (1 - alpha) : 1 / (alpha - 1);
  const excess = 1 - m + (noise === 0 ? 0 : noise * spread);
  return { m, q: excess - 1 + 2 * m, excess };
}
