import { pairExpectation } from '../online/pairExpectation.ts';
import type { PairMatrix } from './pairMatrix.ts';

/** What is known of the weights w*₁, w*₂ of a committee of two sign units. */
export interface PairEstimate {
  /** M_kl = w_k·w*_l/N of the posterior means w_k: rows are estimates, columns the truth. */
  truth: readonly [readonly [number, number], readonly [number, number]];
  /** Q, the overlaps of the posterior means with each other. */
  overlap: PairMatrix;
  /** V, the posterior covariance of a fresh sample's pre-labels. */
  variance: PairMatrix;
}

/**
 * ½E(y − ŷ)² of a fresh label y = sign(u₁) + sign(u₂) by its posterior mean ŷ, half the mean squared
 * error. Given the fields ω, E[sign u_k] = E sign(ω_k + √V_kk ξ): all that is needed are
 * correlations of signs of Gaussian variables. The w*_k are orthogonal and of length √N.
 */
export function signPairError({ truth, overlap, variance }: PairEstimate): number {
  const [one, two] = [overlap.first + variance.first, overlap.second + variance.second];
  const [[m11, m12], [m21, m22]] = truth;
  const withTruth =
    signs(one, m11, 1) + signs(one, m12, 1) + signs(two, m21, 1) + signs(two, m22, 1);
  const square =
    signs(one, overlap.first, one) +
    signs(two, overlap.second, two) +
    2 * signs(one, overlap.shared, two);
  // Rounding leaves a little of either sign where everything is known.
  return Math.max(0, 1 - withTruth + 0.5 * square);
}

/** E[sign x sign y] of centred Gaussian variables, given variances and covariance. */
function signs(xx: number, xy: number, yy: number): number {
  return pairExpectation('sign', 'sign', xx, xy, yy);
}
