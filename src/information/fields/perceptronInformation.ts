import { log, normalCdf } from '../../numerics/specialFunctions.ts';
import { labelNoise } from '../../observables/labelNoise.ts';
import type { Perceptron } from '../../problem/population.ts';
import { binaryEntropy } from './binaryEntropy.ts';
import { evenGaussianMean } from './gaussianMean.ts';
import type { Average } from './gaussianMean.ts';

/** What is left of the variance of noiseless real labels where all but rounding is explained. */
const explained = 1e-14;

/**
 * I(Y;X) in bits for a perceptron's label and X ~ N(0, 1) of correlation R with the pre-label u.
 * Real labels y = u + √ν ξ: −½ log₂(1 − R²/(1+ν)), infinite where X is y. Labels ±1: with
 * Φ(κx), κ = R/√(1−R²+ν), the chance that they are +1 before flips, averaged over the noise's law,
 * I = 1 − h₂(flips) − ∫Dx [h₂(P(x)) − h₂(flips)].
 *
 * @param square R²
 */
export function perceptronInformation(population: Perceptron, square: number): Average {
  if (population.output === 'linear') return regression(population, square);
  const { flips } = population;
  const keeps = 1 - 2 * flips;
  const noises = labelNoise(population);
  const weights = Float64Array.from(noises, ({ weight }) => keeps * weight);
  const slopes = Float64Array.from(noises, ({ variance }) => {
    return Math.sqrt(square / (1 - square + variance));
  });
  const steepest = slopes.reduce((most, slope) => Math.max(most, slope), 0);
  const known = 1 - binaryEntropy(flips);
  // A single sharp step: the sign is known but at one point.
  if (steepest === Number.POSITIVE_INFINITY) return { value: known, error: 0 };
  // Of the label that x > 0 speaks against.
  const unlikelier = (x: number) => {
    let chance = flips;
    for (let i = 0; i < slopes.length; i++) {
      chance += (weights[i] as number) * normalCdf(-(slopes[i] as number) * x);
    }
    return chance;
  };
  const unknown = evenGaussianMean(
    (x) => binaryEntropy(unlikelier(x)) - (1 - known),
    1 / Math.sqrt(1 + steepest * steepest),
  );
  return { value: Math.max(0, known - unknown.value), error: unknown.error };
}

function regression({ noise }: Perceptron, square: number): Average {
  const left = 1 - square / (1 + noise);
  const value = left < explained ? Number.POSITIVE_INFINITY : (-0.5 * log(left)) / log(2);
  return { value, error: 0 };
}
