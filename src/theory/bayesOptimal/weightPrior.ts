import type { Perceptron } from '../../problem/population.ts';

/** One weight w* seen through Gaussian noise: r w* + √r ξ. */
export interface WeightPrior {
  /** Q(r) = E[w* ⟨w⟩], the overlap per weight. */
  overlap: (conjugate: number) => number;
  /** 1 − Q(r), to all digits however small it is. */
  variance: (conjugate: number) => number;
  /** ψ(r) = E log E_w exp(r w w* + √r ξ w − r w²/2); 2ψ' = Q. */
  freeEntropy: (conjugate: number) => number;
  /** Beyond this r the variance underflows. */
  largest: number;
  /** Free entropy ψ(r) − r/2 of a weight that is known exactly, r → ∞. */
  freeEntropyWhenKnown: number;
}

/** The prior of w* (both in Barbier et al. 2019, arXiv:1708.03395, §3). */
export function weightPrior(weights: Perceptron['weights']): WeightPrior {
  switch (weights) {
    case 'spherical':
      return spherical;
    case 'binary':
      return binary;
  }
}

/** Uniform on the sphere, which for N → ∞ is a standard normal law for each weight. */
const spherical: WeightPrior = {
  overlap: (r) => r / (1 + r),
  variance: (r) => 1 / (1 + r),
  freeEntropy: (r) => 0.5 * (r - Math.log1p(r)),
  largest: Number.POSITIVE_INFINITY,
  freeEntropyWhenKnown: Number.NEGATIVE_INFINITY,
};

/** ±1 with equal probability: ⟨w⟩ = tanh(r w* + √r ξ). */
const binary: WeightPrior = {
  overlap: (r) => 1 - binaryVariance(r),
  variance: binaryVariance,
  freeEntropy: binaryFreeEntropy,
  largest: 1390,
  freeEntropyWhenKnown: -Math.LN2,
};

/**
 * E[1 − tanh(r + √r ξ)] = e^{−r/2} E[1/cosh(√r ξ)]: shifting the centre of the normal law to 0
 * turns it into a factor e^x, and (1 − tanh x) e^x = 1/cosh x.
 */
function binaryVariance(r: number): number {
  return Math.exp(-0.5 * r) * evenAverage(r, (x) => 1 / Math.cosh(x));
}

/**
 * E log cosh(r + √r ξ) − r/2. Since E[x tanh x] = r at x = r + √r ξ, what is left is the average of
 * f(x) = log cosh x − x tanh x + log 2, which is even and decays; the same shift as above turns it
 * into e^{−r/2} E[f(√r ξ) cosh(√r ξ)].
 */
function binaryFreeEntropy(r: number): number {
  const decaying = (x: number) => {
    const small = Math.exp(-2 * x);
    return (Math.log1p(small) + (2 * x * small) / (1 + small)) * Math.cosh(x);
  };
  return 0.5 * r - Math.LN2 + Math.exp(-0.5 * r) * evenAverage(r, decaying);
}

/** The integrands decay like x e^{−x}: beyond, they are below 1e−16. */
const reach = 42;

/**
 * E f(√r ξ) for even f that is analytic up to ±iπ/2, where 1/cosh has its poles: trapezoidal rule
 * in x = √r ξ with error e^{−π²/δ} for the spacing δ of x, cut where φ or f has decayed.
 */
function evenAverage(r: number, f: (x: number) => number): number {
  if (r === 0) return f(0);
  const spread = Math.sqrt(r);
  const step = Math.min(0.25, 0.4 * spread);
  const end = Math.min(reach, 9.5 * spread);
  const steps = Math.ceil(end / step);
  let total = 0.5 * f(0);
  for (let i = 1; i <= steps; i++) {
    const x = i * step;
    total += Math.exp((-0.5 * x * x) / r) * f(x);
  }
  return (2 * total * step) / (spread * Math.sqrt(2 * Math.PI));
}
