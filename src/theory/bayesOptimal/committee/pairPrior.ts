import type { Committee } from '../../../problem/population.ts';
import { weightPrior } from '../weightPrior.ts';
import { binaryPair } from './binaryPair.ts';
import { eachMode } from './modes.ts';
import type { Modes } from './modes.ts';

/** What is known of a pair of weights that is seen as q̂ w* + √q̂ ξ, per input. */
export interface PairKnowledge {
  /** Eigenvalues of q = E[⟨w⟩⟨w⟩ᵀ]. */
  overlap: Modes;
  /** Those of 1 − q, the posterior covariance, to all digits. */
  variance: Modes;
  /** ψ(q̂) = E log E_w exp(wᵀ(q̂w* + √q̂ ξ) − ½wᵀq̂w); ∂ψ/∂q̂ = q/2 in either mode. */
  freeEntropy: number;
}

/** The prior of the two weights of every input (Aubin et al. 2018, arXiv:1806.05451, eq. 4). */
export interface PairPrior {
  /** What q̂ of given eigenvalues tells; `fineness` as for the channel. */
  knowledge: (conjugate: Modes, fineness: number) => PairKnowledge;
  /** ∂q/∂q̂ in the difference mode where that is zero, at q̂ of the sum. */
  differenceGain: (conjugateOfSum: number, fineness: number) => number;
  /** Free entropy ψ(q̂) − ½ tr q̂ of weights that are known exactly. */
  freeEntropyWhenKnown: number;
}

/** The prior of a committee's weights. */
export function pairPrior(weights: Committee['weights']): PairPrior {
  switch (weights) {
    case 'spherical':
      return spherical;
    case 'binary':
      return binaryPair;
  }
}

const single = weightPrior('spherical');

/** Sum and difference of two independent normal weights are independent normal weights. */
const spherical: PairPrior = {
  knowledge: (conjugate) => ({
    overlap: eachMode((mode) => single.overlap(conjugate[mode])),
    variance: eachMode((mode) => single.variance(conjugate[mode])),
    freeEntropy: single.freeEntropy(conjugate.sum) + single.freeEntropy(conjugate.difference),
  }),
  differenceGain: () => 1,
  freeEntropyWhenKnown: Number.NEGATIVE_INFINITY,
};
