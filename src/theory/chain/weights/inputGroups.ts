import { gaussLegendre } from '../../../numerics/gaussLegendre.ts';
import { meanVariance, varianceAt, varianceLevels } from '../../../problem/covariance.ts';
import type { Covariance } from '../../../problem/covariance.ts';
import type { SingleIndexPopulation } from '../../../problem/population.ts';

/**
 * Inputs x_i of a learner that are statistically alike, E[x_i²] = ω: all that the Gaussian
 * covariate model asks of them (Loureiro et al. 2021, arXiv:2102.08127, in the coordinates in which
 * the inputs are uncorrelated).
 */
export interface InputGroup {
  /** How many there are, per input dimension. */
  share: number;
  /** ω, in units of the Δ of a mixture. */
  variance: number;
  /**
   * φ², φ/√N being the covariance of an input with the pre-label u. For the clouds of a mixture the
   * square of the mean instead.
   */
  signal: number;
}

/** Nodes for the smooth part of a power law: s(t) varies by factors that few of them resolve. */
const powerLawNodes = 32;

/**
 * The inputs of a population. With unequal variances s the hidden weights are of equal size
 * 1/√(mean s) in all coordinates, so that φ² = s²/(mean s) and E[u²] = 1.
 */
export function inputGroups(population: SingleIndexPopulation): InputGroup[] {
  if (population.kind === 'mixture' || population.covariance === undefined) {
    return [{ share: 1, variance: 1, signal: 1 }];
  }
  const { covariance } = population;
  const mean = meanVariance(covariance);
  return spectrum(covariance).map(({ share, variance }) => {
    return { share, variance, signal: (variance * variance) / mean };
  });
}

function spectrum(covariance: Covariance): { share: number; variance: number }[] {
  if (covariance.kind !== 'power-law') return varianceLevels(covariance);
  // With t = cutoff^(1−x) the variance is an exponential of x, which a few nodes integrate.
  const { cutoff } = covariance;
  const { nodes, weights } = gaussLegendre(powerLawNodes);
  const depth = -Math.log(cutoff);
  const tail = Array.from(nodes, (node, i) => {
    const t = cutoff ** (0.5 - 0.5 * node);
    return { share: 0.5 * (weights[i] as number) * depth * t, variance: varianceAt(covariance, t) };
  });
  return [{ share: cutoff, variance: varianceAt(covariance, 0) }, ...tail];
}
