import { normalDensity, normalTail } from '../../numerics/specialFunctions.ts';
import type { SingleIndexPopulation } from '../../problem/population.ts';
import { gordonMinimum } from './gordonMinimum.ts';
import type { GordonDistance } from './gordonMinimum.ts';
import { marginLaw } from './marginLaw.ts';
import type { MarginComponent } from './marginLaw.ts';

/** What the classifiers that are to separate the sample may be. */
export interface MarginQuestion {
  population: SingleIndexPopulation;
  /** η, the share of the inputs that they use. */
  capacity: number;
  /** Whether they have a bias. */
  bias: boolean;
  /** κ ≥ 0, the least y h/(‖w‖/√N) that they must reach on every sample. */
  margin: number;
}

/** E(−a−z)₊² for z standard normal: ψ of Gordon's inequality for the orthant, (1+a²)H(a) − aφ(a). */
export function shortfall(a: number): number {
  return (1 + a * a) * normalTail(a) - a * normalDensity(a);
}

/** ψ'(a) = 2aH(a) − 2φ(a) */
function shortfallSlope(a: number): number {
  return 2 * (a * normalTail(a) - normalDensity(a));
}

/**
 * The largest α at which a sample can be separated with margin κ,
 *   α_c(κ) = η / min_{c,b} E[(κ√(1+c²)/√Δ − c μ − b y − √(1+c²ν) z)₊²],
 * by Gordon's inequality over the part of the weights orthogonal to the signal. For κ = 0 this is
 * the threshold below which logistic regression has no minimiser: for the mixture that of Mignacco
 * et al. (2020, eq. 21), for the perceptron 1/κ* of Candès & Sur (2020, theorem 1); for a margin
 * Gardner's (1988) with a signal. Infinite for noiseless labels that the learner can express, at
 * κ = 0; NaN where the minimum is not found.
 *
 * @throws RangeError for real labels, which are no classes, and for a negative margin.
 */
export function marginCapacity({ population, capacity, bias, margin }: MarginQuestion): number {
  if (population.kind === 'perceptron' && population.output === 'linear') {
    throw new RangeError('real labels cannot be separated');
  }
  if (!(margin >= 0)) throw new RangeError(`a margin is at least 0, not ${margin}`);
  const law = marginLaw(population, capacity);
  if (margin === 0 && law.every(({ mean, variance }) => mean >= 0 && variance === 0)) {
    return Number.POSITIVE_INFINITY;
  }
  const delta = population.kind === 'mixture' ? population.delta : 1;
  const scaled = margin / Math.sqrt(delta);
  const distance = (c: number, b: number) => orthantDistance(law, scaled, c, b);
  return capacity / gordonMinimum(distance, bias ? 2 : 1);
}

/** The convex function of (c, b) to minimise, and its derivatives. */
function orthantDistance(
  law: readonly MarginComponent[],
  margin: number,
  c: number,
  b: number,
): GordonDistance {
  const length = Math.sqrt(1 + c * c);
  const total: GordonDistance = { value: 0, slope: [0, 0] };
  for (const { weight, mean, variance, side } of law) {
    const deviation = Math.sqrt(1 + c * c * variance);
    const a = (c * mean + b * side - margin * length) / deviation;
    const bySide = weight * deviation * shortfallSlope(a);
    total.value += weight * deviation * deviation * shortfall(a);
    total.slope[0] +=
      bySide * (mean - (margin * c) / length) + 2 * weight * c * variance * normalTail(a);
    total.slope[1] += bySide * side;
  }
  return total;
}
