import type { SquareTerm } from '../../observables/dataTerm.ts';
import { labelChannel } from '../../observables/labelChannel.ts';
import { labelledShare } from '../../problem/dataPart.ts';
import type { BayesLearner } from '../../problem/learner.ts';
import type { Perceptron } from '../../problem/population.ts';
import type { DataPart } from '../../problem/dataPart.ts';
import type { SingleIndexProblem } from '../../problem/problem.ts';
import { channelWidth } from '../bayesOptimal/channelAverages.ts';
import { solvePosterior } from '../bayesOptimal/solvePosterior.ts';
import type { PosteriorSolution } from '../bayesOptimal/solvePosterior.ts';
import type { ChainLearner, ConvexLearner } from './chainLearner.ts';
import { setPair } from './chainState.ts';
import type { ChainState } from './chainState.ts';
import { inputGroups } from './weights/inputGroups.ts';
import type { ChainTerm } from './reaction/posteriorTerm.ts';

/**
 * The posterior mean of a perceptron's weights as a learner of the chain: it reacts to a sample
 * like one with a ridge of 1 and the slope −∂ log Z for a loss. Its own equations need no chain.
 */
export interface PosteriorLearner extends ConvexLearner {
  posterior: PosteriorSolution;
}

/** Whether a learner is a posterior mean. */
export function isPosterior(learner: ChainLearner | undefined): learner is PosteriorLearner {
  return learner !== undefined && 'posterior' in learner;
}

/**
 * Solves for the posterior mean given the labelled samples, and says how it reacts.
 *
 * @param parts the pieces of the sample that the chain tells apart.
 */
export function posteriorLearner(
  { alpha, data }: SingleIndexProblem,
  parts: readonly DataPart[],
  population: Perceptron,
  { name, capacity }: BayesLearner,
): PosteriorLearner {
  const posterior = solvePosterior(population, alpha * labelledShare(data), capacity);
  const term = posterior.point === null ? null : reaction(population, posterior.point.variance);
  return {
    kind: 'convex',
    name,
    capacity,
    l2: pullUnit(population, capacity),
    bias: false,
    inputs: inputGroups(population),
    featured: false,
    terms: parts.map(({ labels }) => (labels ? term : null)),
    fresh: parts.map(() => null),
    sources: parts.map(() => null),
    shown: 'trained',
    copy: null,
    posterior,
  };
}

/**
 * Pulls of real labels, g = (y − ω)/(V + ν), are measured in units in which they are those of the
 * square loss: Bayes is then ridge regression with λ = ν + 1 − η. Others have units of their own.
 */
function pullUnit({ output, noise }: Perceptron, capacity: number): number {
  return output === 'linear' ? noise + 1 - capacity : 1;
}

function reaction(population: Perceptron, variance: number): ChainTerm {
  if (population.output === 'linear') return squareTerm;
  // No pre-label is left open where all is known: the channel has no width, and nobody asks.
  const channel = labelChannel(population, variance);
  return { loss: 'posterior', hard: false, channel, strip: strip(population, variance) };
}

const squareTerm: SquareTerm = {
  loss: 'square',
  labelWeight: 1,
  targetWeight: 0,
  temperature: 1,
  smoothing: 0,
  hard: false,
  correction: null,
};

/**
 * Zeros of Z, where g has poles: those of Φ are 2.8 standard deviations from the real axis; with
 * flips there are some where φ(x) ≈ p, at an imaginary part of π/√(2 log(1/p)).
 */
function strip(population: Perceptron, variance: number): number {
  const { flips } = population;
  const width = Math.sqrt(variance + channelWidth(population));
  const flipped = flips === 0 ? Infinity : Math.PI / Math.sqrt(-2 * Math.log(flips));
  return width * Math.min(2.5, flipped);
}

/**
 * Writes a posterior mean's order parameters and conjugates to the state. In the averages of later
 * learners only second moments of its weights appear, and their derivatives, which are E[w* w] =
 * E[w²] = Q and E[∂w/∂r] = 1 − Q per weight whatever the prior: binary weights enter as Gaussian
 * ones of the same overlap, with r = Q/(1 − Q). Two posterior means overlap as much as the one
 * that knows less does with w*, since it is the mean of the other given less.
 */
export function writePosterior(
  learners: readonly ChainLearner[],
  index: number,
  state: ChainState,
): void {
  const learner = learners[index];
  if (!isPosterior(learner) || learner.posterior.point === null) return;
  const { overlap, variance } = learner.posterior.point;
  const { capacity, l2: unit } = learner;
  const left = variance - (1 - capacity);
  const conjugate = overlap / left;
  state.m.set(index, 0, overlap);
  state.b.set(index, 0, 0);
  state.Q.set(index, index, overlap);
  state.V.set(index, index, left / unit);
  state.mHat.set(index, 0, unit * conjugate);
  state.QHat.set(index, index, unit * unit * conjugate);
  state.VHat.set(index, index, unit * conjugate);
  learners.slice(0, index).forEach((other, j) => {
    if (!isPosterior(other) || other.posterior.point === null) return;
    setPair(state.Q, index, j, Math.min(overlap, other.posterior.point.overlap));
  });
}

/** Why no theory covers learners that distil a posterior mean; undefined where one does. */
export function uncoveredStudents({
  name,
  capacity,
  l2,
  posterior,
}: PosteriorLearner): string | undefined {
  if (posterior.point === null) return `${name} has no answer`;
  if (posterior.point.variance <= 1 - capacity) {
    return `no theory covers students of ${name}, which knows w*`;
  }
  if (l2 > 0) return undefined;
  return `no theory covers students of ${name}, whose labels have no noise`;
}
