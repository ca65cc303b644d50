import type { Perceptron, SingleIndexPopulation } from '../problem/population.ts';
import type { GaussianField } from './gaussianFunctionals.ts';
import { labelNoise } from './labelNoise.ts';
import type { OrderParameters } from './orderParameters.ts';

/**
 * A part of the population on which every learner's field is Gaussian on fresh data:
 * h ~ N(side·m + b, Δ q), with covariance Δ S between two learners' fields.
 */
export interface FieldClass {
  /** The share of the population. */
  weight: number;
  /** ±1 of a cloud, 0 where inputs are centred. */
  side: number;
  /** Δ, the variance of an input. */
  delta: number;
  /** E[y] on this part. */
  labelMean: number;
  /** c in E[y h] = E[y] E[h] + c·m, what the label's dependence on the input adds. */
  labelSlope: number;
  /** E[y²], 1 unless labels are real. */
  labelSquare: number;
}

/** The Gaussian parts of a population. */
export function fieldClasses(population: SingleIndexPopulation): FieldClass[] {
  if (population.kind === 'perceptron') return [perceptronClass(population)];
  const { rho, delta, flips } = population;
  const cloud = { delta, labelSlope: 0, labelSquare: 1 };
  return [
    { ...cloud, weight: rho, side: 1, labelMean: 1 - 2 * flips },
    { ...cloud, weight: 1 - rho, side: -1, labelMean: 2 * flips - 1 },
  ];
}

/**
 * For y = sign(u + √ν ξ) the label is jointly Gaussian with the field before the sign is taken, so
 * E[y (h − b)] = m √(2/(π(1+ν))); for y = u + √ν ξ it is m.
 */
function perceptronClass(population: Perceptron): FieldClass {
  const { output, noise, flips } = population;
  const centred = { weight: 1, side: 0, delta: 1, labelMean: 0 };
  if (output === 'linear') return { ...centred, labelSlope: 1, labelSquare: 1 + noise };
  const labelSlope = labelNoise(population).reduce(
    (sum, { weight, variance }) => sum + weight * Math.sqrt(2 / (Math.PI * (1 + variance))),
    0,
  );
  return { ...centred, labelSlope: (1 - 2 * flips) * labelSlope, labelSquare: 1 };
}

/** E[h] of a learner's field on one part of the population. */
export function fieldMean({ side }: FieldClass, { m, bias }: OrderParameters): number {
  return side * m + bias;
}

/** The law of a learner's field on one part of the population. */
export function gaussianField(part: FieldClass, learner: OrderParameters): GaussianField {
  return { mean: fieldMean(part, learner), deviation: Math.sqrt(part.delta * learner.q) };
}

/** E[y h] of a learner's field on one part of the population. */
export function labelledMean(part: FieldClass, learner: OrderParameters): number {
  return part.labelMean * fieldMean(part, learner) + part.labelSlope * learner.m;
}
