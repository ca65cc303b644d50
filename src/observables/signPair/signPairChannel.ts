import {
  bivariateNormalCdf,
  normalCdf,
  sigmoid,
  softplus,
} from '../../numerics/specialFunctions.ts';
import type { PairMatrix } from './pairMatrix.ts';
import { quadrantLikelihood } from './quadrant.ts';

/** What the label of a pair of sign units tells of the means of their pre-labels. */
export interface PairLikelihood {
  /** log Z, Z = P(y | ω) for pre-labels u ~ N(ω, V). */
  logProbability: number;
  /** g₁ = ∂ log Z/∂ω₁ */
  pull1: number;
  /** g₂ = ∂ log Z/∂ω₂ */
  pull2: number;
  /** ∂g₁/∂ω₁ */
  slope11: number;
  /** ∂g₁/∂ω₂ = ∂g₂/∂ω₁ */
  slope12: number;
  /** ∂g₂/∂ω₂ */
  slope22: number;
}

/** The label channel of a pair of sign units, at one place after the other. */
export interface PairChannel {
  /** Moves to the means ω of the pre-labels. */
  moveTo(mean1: number, mean2: number): void;
  /** Writes the likelihood of a label 2, 0 or −2 there. */
  read(label: number, out: PairLikelihood): void;
}

/** A likelihood to write to. */
export function emptyLikelihood(): PairLikelihood {
  return { logProbability: 0, pull1: 0, pull2: 0, slope11: 0, slope12: 0, slope22: 0 };
}

/**
 * The label channel of a committee of two sign units, y = sign(u₁) + sign(u₂), for pre-labels of
 * covariance V (Z_out and g_out of Aubin et al. 2018, arXiv:1806.05451). A label ±2 is one quadrant
 * of the pre-labels, the label 0 two opposite ones, whose probabilities add. The probabilities of
 * all quadrants follow from that of one and of the signs.
 */
export function signPairChannel(variance: PairMatrix): PairChannel {
  const { first, second, shared } = variance;
  const [scale1, scale2] = [Math.sqrt(first), Math.sqrt(second)];
  const correlation = Math.max(-1, Math.min(1, shared / (scale1 * scale2)));
  const write = quadrantLikelihood(scale1, scale2, correlation);
  const other = emptyLikelihood();
  let [mean1, mean2, up1, up2, both] = [0, 0, 0.5, 0.5, 0.25];
  return {
    moveTo(omega1, omega2) {
      mean1 = omega1;
      mean2 = omega2;
      const [x, y] = [omega1 / scale1, omega2 / scale2];
      up1 = normalCdf(x);
      up2 = normalCdf(y);
      both = bivariateNormalCdf(x, y, correlation);
    },
    read(label, out) {
      if (label > 0) write(1, 1, mean1, mean2, both, out);
      else if (label < 0) write(-1, -1, mean1, mean2, both + (1 - up1 - up2), out);
      else {
        write(1, -1, mean1, mean2, up1 - both, out);
        write(-1, 1, mean1, mean2, up2 - both, other);
        addLikelihood(out, other);
      }
    },
  };
}

/**
 * Adds another way to come by the same label. With shares p and p' of the two, g = p g + p' g' and
 * the slopes gain the spread of the pulls, p p' (g − g')(g − g')ᵀ: no ratio of sums that underflow.
 */
function addLikelihood(out: PairLikelihood, other: PairLikelihood): void {
  const gain = other.logProbability - out.logProbability;
  const share = sigmoid(gain);
  const spread = share * sigmoid(-gain);
  const [apart1, apart2] = [other.pull1 - out.pull1, other.pull2 - out.pull2];
  out.logProbability += softplus(gain);
  out.pull1 += share * apart1;
  out.pull2 += share * apart2;
  out.slope11 += share * (other.slope11 - out.slope11) + spread * apart1 * apart1;
  out.slope12 += share * (other.slope12 - out.slope12) + spread * apart1 * apart2;
  out.slope22 += share * (other.slope22 - out.slope22) + spread * apart2 * apart2;
}
