import { acos, bivariateNormalCdf, normalTail } from '../numerics/specialFunctions.ts';
import type { Mixture, SingleIndexPopulation } from '../problem/population.ts';
import { labelNoise } from './labelNoise.ts';
import type { OrderParameters } from './orderParameters.ts';

/**
 * ε, the probability that sign(h) differs from the label of a fresh sample, flips included; for
 * real labels E(h − u)² instead, which label noise is no part of. A field that is zero on every
 * input (q = 0, b = 0: a learner before its first step) guesses, ε = ½; with q = 0 and b ≠ 0 the
 * learner always answers sign(b).
 */
export function testError(population: SingleIndexPopulation, learner: OrderParameters): number {
  if (population.kind === 'perceptron' && population.output === 'linear') {
    return squaredError(learner);
  }
  const { flips } = population;
  return flips + (1 - 2 * flips) * unflippedError(population, learner);
}

/** E(h − u)² = 1 − 2m + q + b². */
function squaredError({ m, q, bias }: OrderParameters): number {
  return 1 - 2 * m + q + bias * bias;
}

function unflippedError(population: SingleIndexPopulation, learner: OrderParameters): number {
  if (learner.q <= 0) return constantFieldError(population, learner.bias);
  if (population.kind === 'mixture') return mixtureError(population, learner);
  return labelNoise(population).reduce(
    (sum, { weight, variance }) => sum + weight * perceptronError(variance, learner),
    0,
  );
}

function constantFieldError(population: SingleIndexPopulation, bias: number): number {
  if (bias === 0 || population.kind === 'perceptron') return 0.5;
  return bias > 0 ? 1 - population.rho : population.rho;
}

/** ρ H((m+b)/√(Δq)) + (1−ρ) H((m−b)/√(Δq)) (Mignacco et al. 2020, eq. 8). */
function mixtureError({ rho, delta }: Mixture, { m, q, bias }: OrderParameters): number {
  const deviation = Math.sqrt(delta * q);
  return rho * normalTail((m + bias) / deviation) + (1 - rho) * normalTail((m - bias) / deviation);
}

/**
 * For labels sign(u + √ν ξ): arccos(r)/π with r = m/√(q(1+ν)), the angle between the learner and
 * the labels. A bias breaks the symmetry: then ε = P(h < 0, y > 0) + P(h > 0, y < 0), each a
 * quadrant of the bivariate normal law of the standardised field and noisy pre-label (written so
 * that nothing cancels).
 */
function perceptronError(noise: number, { m, q, bias }: OrderParameters): number {
  // |r| ≤ 1 by Cauchy–Schwarz, but rounding may step over it.
  const r = Math.min(1, Math.max(-1, m / Math.sqrt(q * (1 + noise))));
  if (bias === 0) return acos(r) / Math.PI;
  const shift = bias / Math.sqrt(q);
  return bivariateNormalCdf(-shift, 0, -r) + bivariateNormalCdf(shift, 0, -r);
}
