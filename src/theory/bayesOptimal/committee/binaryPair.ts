import type { Modes } from './modes.ts';
import type { PairKnowledge, PairPrior } from './pairPrior.ts';

/**
 * Two weights ±1, of which either the sum or the difference is zero: of (w₁ + w₂, w₁ − w₂)/√2 one is
 * ±√2. Seen as B = q̂ w* + √q̂ ξ in the modes, the posterior is
 *   log weight of the sum s = log cosh √2 B₊ − q̂₊, of the difference d = log cosh √2 B₋ − q̂₋,
 * and within them the sign has the mean tanh √2 B. The average over w* and ξ is that over one choice
 * of w* in each of the two cases.
 */
export const binaryPair: PairPrior = {
  knowledge: (conjugate, fineness) =>
    Math.min(conjugate.sum, conjugate.difference) > certain
      ? known(conjugate)
      : averaged(conjugate, fineness),
  differenceGain: (conjugateOfSum, fineness) => {
    let gain = 0;
    const conjugate = { sum: conjugateOfSum, difference: 0 };
    visitPosteriors(conjugate, fineness, ({ shareOfDifference }, weight) => {
      const variance = 2 * shareOfDifference;
      gain += weight * variance * variance;
    });
    return gain;
  },
  freeEntropyWhenKnown: -2 * Math.LN2,
};

/** From here on less than e^{−60} of the variance is left: nothing, beside one. */
const certain = 120;

function known(conjugate: Modes): PairKnowledge {
  return {
    overlap: { sum: 1, difference: 1 },
    variance: { sum: 0, difference: 0 },
    freeEntropy: 0.5 * (conjugate.sum + conjugate.difference) - 2 * Math.LN2,
  };
}

function averaged(conjugate: Modes, fineness: number): PairKnowledge {
  let [sum, difference, freeEntropy] = [0, 0, 0];
  visitPosteriors(conjugate, fineness, (posterior, weight) => {
    const { shareOfSum: p, shareOfDifference: d, leftOfSum, leftOfDifference } = posterior;
    sum += weight * 2 * p * (d + p * leftOfSum);
    difference += weight * 2 * d * (p + d * leftOfDifference);
    freeEntropy += weight * posterior.logEvidence;
  });
  const overlap = { sum: 1 - sum, difference: 1 - difference };
  return { overlap, variance: { sum, difference }, freeEntropy };
}

/** The posterior of a pair of weights. */
interface Posterior {
  /** Probability that the weights are equal, w₁ − w₂ = 0. */
  shareOfSum: number;
  /** Probability that they are opposite, w₁ + w₂ = 0. */
  shareOfDifference: number;
  /** 1 − tanh² √2 B₊, the variance of the sign of equal weights. */
  leftOfSum: number;
  /** 1 − tanh² √2 B₋, that of opposite ones. */
  leftOfDifference: number;
  /** log Z of the pair. */
  logEvidence: number;
}

type VisitPosterior = (posterior: Posterior, weight: number) => void;

function visitPosteriors(conjugate: Modes, fineness: number, visit: VisitPosterior): void {
  const reach = Math.max(8.5, Math.sqrt(Math.max(conjugate.sum, conjugate.difference)) + 7);
  const sums = normalPoints(conjugate.sum, reach, fineness);
  const differences = normalPoints(conjugate.difference, reach, fineness);
  const [meanSum, meanDifference] = [2 * conjugate.sum, 2 * conjugate.difference];
  for (const [noiseSum, weightSum] of sums) {
    for (const [noiseDifference, weightDifference] of differences) {
      const weight = 0.5 * weightSum * weightDifference;
      visit(posteriorAt(conjugate, meanSum + noiseSum, noiseDifference), weight);
      visit(posteriorAt(conjugate, noiseSum, meanDifference + noiseDifference), weight);
    }
  }
}

/** The posterior at x = √2 B₊ and y = √2 B₋. */
function posteriorAt({ sum, difference }: Modes, x: number, y: number): Posterior {
  const [ofSum, ofDifference] = [logCosh(x) - sum, logCosh(y) - difference];
  const gain = ofDifference - ofSum;
  const small = Math.exp(-Math.abs(gain));
  const [larger, smaller] = [1 / (1 + small), small / (1 + small)];
  return {
    shareOfSum: gain > 0 ? smaller : larger,
    shareOfDifference: gain > 0 ? larger : smaller,
    leftOfSum: 1 / Math.cosh(x) ** 2,
    leftOfDifference: 1 / Math.cosh(y) ** 2,
    logEvidence: Math.max(ofSum, ofDifference) + Math.log1p(small) - Math.LN2,
  };
}

function logCosh(x: number): number {
  const size = Math.abs(x);
  return size + Math.log1p(Math.exp(-2 * size)) - Math.LN2;
}

/** Spacing of x = √2 B, within whose strip of ±iπ/2 the posterior is analytic. */
const spacing = 0.4;

/** √(2q̂) ξ and weights of the trapezoidal rule for ξ ~ N(0, 1). */
function normalPoints(
  conjugate: number,
  reach: number,
  fineness: number,
): [noise: number, weight: number][] {
  if (conjugate === 0) return [[0, 1]];
  const spread = Math.sqrt(2 * conjugate);
  const step = Math.min(0.4, spacing / spread) / fineness;
  const count = Math.ceil(reach / step);
  return Array.from({ length: 2 * count + 1 }, (_, i) => {
    const xi = (i - count) * step;
    return [spread * xi, (step * Math.exp(-0.5 * xi * xi)) / Math.sqrt(2 * Math.PI)];
  });
}
