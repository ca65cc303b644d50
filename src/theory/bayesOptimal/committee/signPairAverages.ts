import { emptyLikelihood, signPairChannel } from '../../../observables/signPair/signPairChannel.ts';
import { visitFieldPoints } from './fieldPoints.ts';
import { pairMatrix } from './modes.ts';
import type { Modes } from './modes.ts';

/** What one sample tells, on average, to one who knows the pre-labels up to a covariance V. */
export interface SignPairAverages {
  /** The eigenvalues of I(q) = E Σ_y ∇Z ∇Zᵀ/Z over ω ~ N(0, q). */
  information: Modes;
  /** Ψ(q) = E Σ_y Z log Z; ∂Ψ/∂q = I/2 in either mode. */
  freeEntropy: number;
}

/** y = sign(u₁) + sign(u₂) */
const labels = [2, 0, -2];

/**
 * The averages of a committee of two sign units (Aubin et al. 2018, arXiv:1806.05451, eqs. 5–8).
 * `fineness` multiplies the density of the points; at 1 the relative error is below 1e−8.
 *
 * @param overlap eigenvalues of q.
 * @param variance those of V = 1 − q, to all digits where q is nearly 1.
 */
export function signPairAverages(
  overlap: Modes,
  variance: Modes,
  fineness: number,
): SignPairAverages {
  const channel = signPairChannel(pairMatrix(variance));
  const at = emptyLikelihood();
  let [sum, difference, freeEntropy] = [0, 0, 0];
  visitFieldPoints(overlap, variance, fineness, (omega1, omega2, weight) => {
    channel.moveTo(omega1, omega2);
    for (const label of labels) {
      channel.read(label, at);
      const share = weight * Math.exp(at.logProbability);
      const [along, across] = [at.pull1 + at.pull2, at.pull1 - at.pull2];
      sum += 0.5 * share * along * along;
      difference += 0.5 * share * across * across;
      freeEntropy += share * at.logProbability;
    }
  });
  return { information: { sum, difference }, freeEntropy };
}

/**
 * ∂I/∂q in the difference mode where the units are not told apart, q₋ = 0: E Σ_y Z (∂g₋/∂ω₋)², since
 * there g₋ = 0 by symmetry.
 */
export function differenceGain(overlap: Modes, variance: Modes, fineness: number): number {
  const channel = signPairChannel(pairMatrix(variance));
  const at = emptyLikelihood();
  let gain = 0;
  visitFieldPoints({ ...overlap, difference: 0 }, variance, fineness, (omega1, omega2, weight) => {
    channel.moveTo(omega1, omega2);
    for (const label of labels) {
      channel.read(label, at);
      const slope = 0.5 * (at.slope11 + at.slope22) - at.slope12;
      gain += weight * Math.exp(at.logProbability) * slope * slope;
    }
  });
  return gain;
}
