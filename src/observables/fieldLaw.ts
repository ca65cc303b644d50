import type { Population } from '../problem/population.ts';
import type { OrderParameters } from './orderParameters.ts';

/**
 * A part of the population on which every learner's field is Gaussian on fresh data:
 * h ~ N(side·m + b, Δ q), with covariance Δ S between two learners' fields.
 */
export interface FieldClass {
  /** The share of the population. */
  weight: number;
  /** E[y] on this part: the label ±1 of a cloud, 0 where the label depends on the input. */
  side: number;
  /** Δ, the variance of an input. */
  delta: number;
  /** c in E[y h] = side·E[h] + c·m, what the label's dependence on the input adds. */
  labelSlope: number;
}

/**
 * The Gaussian parts of a population. For the sign perceptron y = sign(u + √ν ξ) the label is
 * jointly Gaussian with the field before the sign is taken, so E[y (h − b)] = m √(2/(π(1+ν))).
 */
export function fieldClasses(population: Population): FieldClass[] {
  if (population.kind === 'perceptron') {
    const labelSlope = Math.sqrt(2 / (Math.PI * (1 + population.noise)));
    return [{ weight: 1, side: 0, delta: 1, labelSlope }];
  }
  const { rho, delta } = population;
  return [
    { weight: rho, side: 1, delta, labelSlope: 0 },
    { weight: 1 - rho, side: -1, delta, labelSlope: 0 },
  ];
}

/** E[h] of a learner's field on one part of the population. */
export function fieldMean({ side }: FieldClass, { m, bias }: OrderParameters): number {
  return side * m + bias;
}

/** E[y h] of a learner's field on one part of the population. */
export function labelledMean(part: FieldClass, learner: OrderParameters): number {
  return part.side * fieldMean(part, learner) + part.labelSlope * learner.m;
}
