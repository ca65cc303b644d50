import {
  bivariateNormalCdf,
  normalCdf,
  normalDensity,
} from '../../../numerics/specialFunctions.ts';
import { fieldClasses } from '../../../observables/fieldLaw.ts';
import type { FieldClass } from '../../../observables/fieldLaw.ts';
import { labelNoise } from '../../../observables/labelNoise.ts';
import type { NormalComponent } from '../../../observables/logisticMixture.ts';
import type { Mixture, Perceptron, SingleIndexPopulation } from '../../../problem/population.ts';
import type { ChainLearner } from '../chainLearner.ts';

/**
 * One label and its weight in averages over fields. `ratio` is μ/√v with μ the conditional mean
 * of the pre-label given all fields and v its conditional variance (`prelabelVariance` less what
 * the fields explain).
 */
export interface LabelBranch {
  label: 1 | -1;
  /** The mean of the field is meanSign·m + b. */
  meanSign: number;
  /** The share of a cloud's samples; 2 where one label of a perceptron stands for both, else 1. */
  share: number;
  /** share·P(label | fields). */
  probability: (ratio: number, variance: number) => number;
  /** Weight that turns pulls into m̂: s P(s, label) for a mixture, share·√v ∂P/∂μ otherwise. */
  signal: (ratio: number, variance: number) => number;
  /** share·P(label, label·ξ < threshold) where ratio = centre + slope·ξ, ξ standard normal. */
  probabilityBelow: (
    threshold: number,
    ratio: { centre: number; slope: number },
    variance: number,
  ) => number;
}

/** The law of labels given fields. */
export interface LabelLaw {
  /** Empty for real labels, which only linear fields know how to average over. */
  branches: LabelBranch[];
  /** Δ: the noise part of the fields has covariance ΔQ. */
  delta: number;
  /**
   * Variance of the pre-label with as much normal noise as every label has at least; null where
   * labels do not depend on the fields' noise.
   */
  prelabelVariance: number | null;
  /** Distance from the real axis of u within which P(label | u) is analytic and below 4. */
  prelabelStrip: number;
  /** The Gaussian parts of the population. */
  classes: readonly FieldClass[];
}

/** The label law of a population, as learners without bias or with one see it. */
export function labelLaw(
  population: SingleIndexPopulation,
  learners: readonly ChainLearner[],
): LabelLaw {
  const classes = fieldClasses(population);
  if (population.kind === 'mixture') {
    const { delta } = population;
    const branches = cloudBranches(population);
    return { branches, delta, prelabelVariance: null, prelabelStrip: 0, classes };
  }
  // Without a bias everything is odd under (fields, label) → −(fields, label).
  const symmetric = learners.every((learner) => learner.kind === 'convex' && !learner.bias);
  const noise = labelNoise(population);
  const least = Math.min(...noise.map(({ variance }) => variance));
  const sides = symmetric
    ? ([[1, 2]] as const)
    : ([
        [1, 1],
        [-1, 1],
      ] as const);
  const side = sideBranch(population, noise, least);
  return {
    branches:
      population.output === 'linear' ? [] : sides.map(([label, share]) => side(label, share)),
    delta: 1,
    prelabelVariance: 1 + least,
    prelabelStrip: prelabelStrip(population),
    classes,
  };
}

/** σ(βu) has poles at ±iπ/β; at nine tenths of the way it is below 3.2. Signs jump. */
function prelabelStrip({ output, beta = 1 }: Perceptron): number {
  return output === 'logit' ? (0.9 * Math.PI) / beta : 0;
}

/** Both labels of both clouds; a label that never occurs is left out. */
function cloudBranches({ rho, flips }: Mixture): LabelBranch[] {
  const clouds = [
    [1, rho],
    [-1, 1 - rho],
  ] as const;
  return clouds.flatMap(([side, weight]) => {
    const right = cloudBranch(side, side, weight * (1 - flips));
    if (flips === 0) return [right];
    return [right, cloudBranch(side, side === 1 ? -1 : 1, weight * flips)];
  });
}

function cloudBranch(side: 1 | -1, label: 1 | -1, share: number): LabelBranch {
  return {
    label,
    meanSign: side,
    share,
    probability: () => share,
    signal: () => side * share,
    probabilityBelow: (threshold) => share * normalCdf(threshold),
  };
}

/** A normal part of the law of the label's noise. */
interface NoisePart {
  weight: number;
  /** Its variance beyond the least. */
  excess: number;
}

/**
 * One label of a perceptron: P(y | μ) = p + (1−2p) Σ_i w_i Φ(yμ/√(v + ν_i − ν)), with ν_i the
 * variances of the label's noise, of which v has the least, ν, already.
 */
function sideBranch({ flips }: Perceptron, noise: readonly NormalComponent[], least: number) {
  const parts = noise.map(({ weight, variance }) => ({
    weight: (1 - 2 * flips) * weight,
    excess: variance - least,
  }));
  return (label: 1 | -1, share: number): LabelBranch => ({
    label,
    meanSign: 0,
    share,
    probability: (ratio, variance) => share * (flips + mixedCdf(parts, label * ratio, variance)),
    signal: (ratio, variance) => share * label * mixedDensity(parts, ratio, variance),
    probabilityBelow: (threshold, { centre, slope }, variance) =>
      share *
      (flips * normalCdf(threshold) +
        mixedQuadrant(parts, threshold, { centre: label * centre, slope }, variance)),
  });
}

/** f = √(v/(v + excess)): the pre-label of this part over its deviation is f·ratio. */
function shrinkage({ excess }: NoisePart, variance: number): number {
  return excess === 0 ? 1 : Math.sqrt(variance / (variance + excess));
}

/** Σ_i w_i Φ(f_i x) */
function mixedCdf(parts: readonly NoisePart[], x: number, variance: number): number {
  let sum = 0;
  for (const part of parts) sum += part.weight * normalCdf(shrinkage(part, variance) * x);
  return sum;
}

/** Σ_i w_i f_i φ(f_i x) */
function mixedDensity(parts: readonly NoisePart[], x: number, variance: number): number {
  let sum = 0;
  for (const part of parts) {
    const factor = shrinkage(part, variance);
    sum += part.weight * factor * normalDensity(factor * x);
  }
  return sum;
}

/** Σ_i w_i ∫_{−∞}^t Dξ Φ(f_i (centre + slope·ξ)), each a quadrant of a bivariate normal law. */
function mixedQuadrant(
  parts: readonly NoisePart[],
  threshold: number,
  { centre, slope }: { centre: number; slope: number },
  variance: number,
): number {
  return parts.reduce((sum, part) => {
    const factor = shrinkage(part, variance);
    const norm = Math.hypot(1, factor * slope);
    const correlation = (-factor * slope) / norm;
    return sum + part.weight * bivariateNormalCdf(threshold, (factor * centre) / norm, correlation);
  }, 0);
}
