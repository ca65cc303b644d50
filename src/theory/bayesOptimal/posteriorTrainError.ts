import { bivariateNormalCdf, normalCdf } from '../../numerics/specialFunctions.ts';
import { labelChannel } from '../../observables/labelChannel.ts';
import { labelNoise } from '../../observables/labelNoise.ts';
import type { Perceptron } from '../../problem/population.ts';
import type { Knowledge } from './bayesModel.ts';
import { rootBetween } from './scalarSearch.ts';

/**
 * Error of the posterior mean on its own training samples, whose fields are h = ω + V_k g: the
 * share of labels with the other sign, or E(h − u)² for real ones. Of V = 1 − q the part
 * V_k = η − q is what is left to learn of the inputs that the learner sees.
 */
export function posteriorTrainError(
  population: Perceptron,
  knowledge: Knowledge,
  capacity: number,
): number {
  if (knowledge.variance === 0) return population.output === 'linear' ? 0 : population.flips;
  const response = knowledge.variance - (1 - capacity);
  return population.output === 'linear'
    ? realError(population, knowledge.variance, response)
    : signError(population, knowledge, response);
}

/** h − u = c(u − ω + ε) − (u − ω) with c = V_k/(V + ν) and noise ε of variance ν. */
function realError({ noise }: Perceptron, variance: number, response: number): number {
  const c = response / (variance + noise);
  return (1 - c) * (1 - c) * variance + c * c * noise;
}

/** Fields beyond this many deviations are never met. */
const reach = 40;

/**
 * h ascends with ω, so for the label +1 the error is P(ω < ω*), h(ω*) = 0: a quadrant of a
 * bivariate normal law for each part of the label's noise. The label −1 contributes as much.
 */
function signError(
  population: Perceptron,
  { overlap, variance }: Knowledge,
  response: number,
): number {
  const channel = labelChannel(population, variance);
  const at = { probability: 0, pull: 0, slope: 0 };
  const spread = Math.sqrt(overlap);
  const field = (xi: number) => {
    channel(1, spread * xi, at);
    return spread * xi + response * at.pull;
  };
  if (field(-reach) >= 0) return 0;
  const threshold = rootBetween(field, -reach, 0);
  const clean = labelNoise(population).reduce((sum, noise) => {
    const kappa = spread / Math.sqrt(variance + noise.variance);
    const correlation = -kappa / Math.sqrt(1 + kappa * kappa);
    return sum + noise.weight * bivariateNormalCdf(threshold, 0, correlation);
  }, 0);
  const { flips } = population;
  return 2 * (flips * normalCdf(threshold) + (1 - 2 * flips) * clean);
}
