import type { PairMatrix } from '../observables/signPair/pairMatrix.ts';
import { signPairError } from '../observables/signPair/signPairError.ts';
import type { LearnerObservables } from '../observables/observables.ts';
import { whyNoPosterior } from '../problem/knownPosterior.ts';
import type { BayesLearner } from '../problem/learner.ts';
import type { Committee } from '../problem/population.ts';
import { unitVectors, writeOutputs } from './committee/hiddenUnits.ts';
import type { HiddenUnits } from './committee/hiddenUnits.ts';
import type { Vector } from './design/design.ts';
import { fieldProduct } from './design/inputSpace.ts';
import type { Fit } from './fit.ts';
import { pairWeights } from './messagePassing/pairWeights.ts';
import { passPairMessages } from './messagePassing/passPairMessages.ts';
import type {
  PairEstimate,
  PairEstimation,
  PairVectors,
} from './messagePassing/passPairMessages.ts';
import { signPairPulls } from './messagePassing/signPairPulls.ts';
import { partRows } from './partRows.ts';
import type { Untrained } from './training/trainingTask.ts';
import type { Trial } from './trial.ts';

/**
 * Messages rest once they agree to 1e−6: where differences of the units grow or fade slowly that
 * leaves them within 1e−3 of their end, well below what a finite sample does to overlaps. Some samples
 * oscillate for ever at the first damping (less of it leaves more of them so); at the second they come
 * to rest at the same state, more slowly.
 */
const attempts = [
  { tolerance: 1e-6, iterations: 1_000, damping: 0.5 },
  { tolerance: 1e-6, iterations: 3_000, damping: 0.75 },
] as const;

/** Deviation of the weights that messages start from: what tells the units apart, and no more. */
const startDeviation = 1e-3;

/**
 * The posterior mean ŷ of the label has E[sign u_k] = erf(ω_k/√(2V_kk)) for each unit: as a network
 * it is a committee of erf units with weights w_k/√V_kk.
 */
const network: HiddenUnits = { hidden: 2, activation: 'erf' };

/**
 * The posterior mean of the weights of a committee of two sign units given the labelled samples, by
 * approximate message passing from a tiny random start (Aubin et al. 2018, arXiv:1806.05451): the
 * state that theory calls uninformed. Which unit is called the first is chance.
 */
export function fitPairPosterior(trial: Trial, learner: BayesLearner, law: Committee): Fit {
  const { kernels, n, sample } = trial;
  const { design } = sample;
  const reason = whyNoPosterior(law, learner) ?? needsCoordinates(law, trial);
  if (reason !== undefined) return { answer: { converged: false, reason } };
  const size = design.size(n);
  const weights = kernels.allocate(2 * size);
  const fields = kernels.allocate(design.rows);
  const mark = kernels.mark();
  const outcome = estimate(trial, learner, law);
  if (!outcome.converged) {
    kernels.release(mark);
    return { answer: outcome };
  }
  const observables = observablesOf(trial, outcome);
  const vectors = unitVectors(weights, network, size) as [Vector, Vector];
  copyScaled(trial, outcome, vectors, size);
  writeOutputs(design, n, network, weights, kernels.allocate(design.rows), fields);
  kernels.release(mark);
  return {
    answer: { converged: true, products: outcome.products, observables },
    fitted: { name: learner.name, size, weights, units: network, bias: 0, fields },
  };
}

function needsCoordinates({ weights }: Committee, { sample }: Trial): string | undefined {
  if (weights === 'spherical' || sample.design.gram !== null) return undefined;
  return 'the posterior mean of binary weights needs their own coordinates: design dense';
}

/** Below this many samples within the width of a sharp channel it would see none of them. */
const leastSeen = 10;

function estimate(
  { n, problem, sample, streams }: Trial,
  { name }: BayesLearner,
  { weights: prior }: Committee,
): PairEstimate | Untrained {
  const { design, labels } = sample;
  const { kernels } = design;
  const size = design.size(n);
  const labelled = partRows(problem.data, design.rows)
    .filter(({ part }) => part.labels)
    .map(({ rows }) => rows);
  const evidence = { kernels, labelled, labels };
  // Binary weights that are all but known leave V = 0, and a channel without width: a floor of
  // order 1/N², far below the V of any other state, lets them come to rest.
  const floor = (leastSeen / n) * (leastSeen / n);
  const start = kernels.allocate(2 * size);
  const stream = streams(`bayes/${name}`);
  for (const vector of unitVectors(start, network, size)) {
    design.normalWeights(n, stream, vector);
    kernels.raw.scale(startDeviation, vector, size);
  }
  return firstAtRest({
    design,
    active: n,
    response: { first: 1, second: 1, shared: 0 },
    start,
    pull: (free, response, pulls) => signPairPulls(evidence, free, atLeast(response, floor), pulls),
    estimate: (drives, precision, weights) =>
      pairWeights[prior](kernels, drives, precision, { active: n, size }, weights),
  });
}

/** The state in which the first attempt ends that comes to rest, with the products of that attempt. */
function firstAtRest(estimation: PairEstimation): PairEstimate | Untrained {
  const { kernels } = estimation.design;
  const [first, second] = attempts;
  const mark = kernels.mark();
  const outcome = passPairMessages(estimation, first);
  if (outcome.converged) return outcome;
  kernels.release(mark);
  return passPairMessages(estimation, second);
}

function atLeast({ first, second, shared }: PairMatrix, floor: number): PairMatrix {
  return { first: Math.max(first, floor), second: Math.max(second, floor), shared };
}

/** Overlaps with the truth in the order of the units that fits it better. */
function observablesOf(
  { kernels, sample: { space } }: Trial,
  { weights: [w1, w2], response }: PairEstimate,
): LearnerObservables {
  const overlap = (x: Vector, y: Vector) =>
    fieldProduct(kernels, space, x, y, space.size) / space.inputs;
  const [v1, v2] = space.signals as PairVectors;
  const truth = [
    [overlap(w1, v1), overlap(w1, v2)],
    [overlap(w2, v1), overlap(w2, v2)],
  ] as const;
  const straight = 0.5 * (truth[0][0] + truth[1][1]);
  const crossed = 0.5 * (truth[0][1] + truth[1][0]);
  const own = { first: overlap(w1, w1), second: overlap(w2, w2), shared: overlap(w1, w2) };
  return {
    m: Math.max(straight, crossed),
    q: 0.5 * (own.first + own.second),
    specialisation: Math.abs(straight - crossed),
    testError: signPairError({ truth, overlap: own, variance: response }),
  };
}

/** A weight over √V is at most this many times its length: erf is a sign there. */
const sharpest = 1e6;

function copyScaled(
  { kernels: { raw } }: Trial,
  { weights, response }: PairEstimate,
  out: PairVectors,
  size: number,
): void {
  const variances = [response.first, response.second] as const;
  for (const k of [0, 1] as const) {
    raw.copy(weights[k], out[k], size);
    raw.scale(Math.min(sharpest, 1 / Math.sqrt(variances[k])), out[k], size);
  }
}
