import { normalCdf, normalDensity } from '../../numerics/specialFunctions.ts';
import type { Population } from '../../problem/population.ts';
import type { ChainLearner } from './chainLearner.ts';

/**
 * One label and its weight in averages over fields. `ratio` is μ/√v with μ the conditional mean
 * of the pre-label given all fields and v its conditional variance (label noise included).
 */
export interface LabelBranch {
  label: 1 | -1;
  /** The mean of the field is meanSign·m + b. */
  meanSign: number;
  /** ρ or 1 − ρ of a cloud; 2 where one label of a perceptron stands for both, else 1. */
  share: number;
  /** share·P(label | fields). */
  probability: (ratio: number) => number;
  /** Weight that turns pulls into m̂: s P(s) for a mixture, share·√v ∂P/∂μ for a perceptron. */
  signal: (ratio: number) => number;
}

/** The law of labels given fields. */
export interface LabelLaw {
  branches: LabelBranch[];
  /** Δ: the noise part of the fields has covariance ΔQ. */
  delta: number;
  /** Variance of the pre-label, 1 + noise; null where labels do not depend on the fields' noise. */
  prelabelVariance: number | null;
}

/** The label law of a population, as learners without bias or with one see it. */
export function labelLaw(population: Population, learners: readonly ChainLearner[]): LabelLaw {
  if (population.kind === 'mixture') {
    const { rho, delta } = population;
    return { branches: [cloud(1, rho), cloud(-1, 1 - rho)], delta, prelabelVariance: null };
  }
  // Without a bias everything is odd under (fields, label) → −(fields, label).
  const symmetric = learners.every((learner) => learner.kind === 'convex' && !learner.bias);
  const branches = symmetric ? [side(1, 2)] : [side(1, 1), side(-1, 1)];
  return { branches, delta: 1, prelabelVariance: 1 + population.noise };
}

function cloud(label: 1 | -1, share: number): LabelBranch {
  const probability = () => share;
  const signal = () => label * share;
  return { label, meanSign: label, share, probability, signal };
}

function side(label: 1 | -1, share: number): LabelBranch {
  const probability = (ratio: number) => share * normalCdf(label * ratio);
  const signal = (ratio: number) => share * label * normalDensity(ratio);
  return { label, meanSign: 0, share, probability, signal };
}
