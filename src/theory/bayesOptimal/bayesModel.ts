import type { Perceptron } from '../../problem/population.ts';
import { channelAverages } from './channelAverages.ts';
import type { ChannelAverages } from './channelAverages.ts';
import { weightPrior } from './weightPrior.ts';
import type { WeightPrior } from './weightPrior.ts';

/** The estimation of a perceptron's weights from samples, in the limit N → ∞. */
export interface BayesModel {
  channel: ChannelAverages;
  prior: WeightPrior;
  /** η: who estimates sees the first ηN inputs; the others are noise to him. */
  capacity: number;
}

/** What is known of the weights, as a function of the strength r of what the samples tell. */
export interface Knowledge {
  /** r, conjugate to q: each visible weight is seen as r w* + √r ξ. */
  conjugate: number;
  /** q = w·w*∕N = ‖w‖²/N of the posterior mean w. */
  overlap: number;
  /** V = 1 − q, the variance of the pre-label that is left. */
  variance: number;
}

/**
 * What Bayes-optimal learning of a perceptron depends on: how its labels tell of a pre-label, and the
 * prior of its weights.
 *
 * @param population a perceptron with every default written in.
 * @param capacity share of the inputs that the learner may use.
 * @param fineness multiplies the density of quadrature nodes; at 1 its error is about 1e-15.
 *
 * @example
 * ```ts
 * import { bayesFixedPoints, bayesModel } from 'quenched';
 *
 * const model = bayesModel({ kind: 'perceptron', output: 'sign', weights: 'binary', noise: 0, flips: 0 });
 * console.log(bayesFixedPoints(model, 1.4).length); // 3
 * ```
 */
export function bayesModel(population: Perceptron, capacity = 1, fineness = 1): BayesModel {
  return {
    channel: channelAverages(population, fineness),
    prior: weightPrior(population.weights),
    capacity,
  };
}

/** q and V at a conjugate r. */
export function knowledgeAt({ prior, capacity }: BayesModel, conjugate: number): Knowledge {
  return {
    conjugate,
    overlap: capacity * prior.overlap(conjugate),
    variance: 1 - capacity + capacity * prior.variance(conjugate),
  };
}

/**
 * α at which r is a fixed point of r = α I(q(r)): every fixed point of the state evolution lies on
 * this curve (Barbier et al. 2019, arXiv:1708.03395, eqs. 9–10). α counts labelled samples.
 */
export function ratioAt(model: BayesModel, conjugate: number): number {
  const { overlap, variance } = knowledgeAt(model, conjugate);
  return conjugate / model.channel.information(overlap, variance);
}

/** Every weight is known without any error. */
export const allKnown: Knowledge = {
  conjugate: Number.POSITIVE_INFINITY,
  overlap: 1,
  variance: 0,
};

/** More than any number of samples tells: at α = 10⁴ r is 5·10⁷ without noise, and less with it. */
const largest = 1e14;

/** The end of the range of r: a channel that resolves all needs a variance that is a number. */
export function largestConjugate(model: BayesModel): number {
  return canKnowAll(model) ? Math.min(largest, model.prior.largest) : largest;
}

/** Whether enough samples tell every weight: the state evolution then also ends at `allKnown`. */
export function canKnowAll({ channel, capacity }: BayesModel): boolean {
  return channel.freeEntropyWhenKnown !== null && capacity === 1;
}
