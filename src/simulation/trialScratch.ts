import { lossForms } from '../observables/lossForms.ts';
import { roundedUp } from '../numerics/innerArena.ts';
import { isCommittee } from '../problem/committee.ts';
import type { Features } from '../problem/features.ts';
import type { Population } from '../problem/population.ts';
import { isPointLearner } from '../problem/points/pointLearner.ts';
import type { Learner, TrainedLearner } from '../problem/problem.ts';
import { committeeScratch, measureScratch } from './committee/committeeScratch.ts';
import type { CopyDemand } from './crossFit/copyDemand.ts';
import { copyScratch } from './crossFit/copyScratch.ts';
import { featureCount } from './features/featureMap.ts';
import { FRESH_BLOCK } from './freshBlocks.ts';
import { pointScratch } from './points/pointScratch.ts';
import { activeInputs } from './sampleShape.ts';
import { equationsUse } from './sharedEquations.ts';
import { equationsDoubles } from './training/normalEquations.ts';

/** Vectors of either length that message passing needs, to train or for a posterior mean. */
const MESSAGE_VECTORS = 3;

/**
 * Vectors of a weights' length that training passes through: for the minimiser a start, twenty
 * pairs, points, gradients, a direction; the others need no more than five.
 */
const TRAINING_VECTORS = {
  minimise: 47,
  amp: MESSAGE_VECTORS,
  'gradient-descent': 2,
  'gradient-flow': 1,
  'closed-form': 5,
};
/**
 * Vectors of a sample's length beside those two, targets and residuals, that every learner has: the
 * weights of a hinge's sides, its multipliers and subgradients, or two of a closed form.
 */
const LOSS_VECTORS = { logistic: 0, square: 2, 'squared-hinge': 2, hinge: 4 };

/** Labels, what errors count against, fields, those of a unit, and noise while labels are drawn. */
const FRESH_VECTORS = 5;

/** The lengths of the vectors that training works with. */
export interface VectorLengths {
  /** M. */
  rows: number;
  /** N. */
  inputs: number;
  /** Doubles of the weights of a learner of so many inputs. */
  readonly size: (active: number) => number;
  /** Doubles of a row of inputs. */
  rowSize: number;
}

/** Doubles that stay until the end of the trial, and those that training passes through. */
export interface Scratch {
  lasting: number;
  passing: number;
}

/**
 * Doubles that distinct fits on one sample of a population take beside it, from training to fresh
 * samples.
 *
 * @param copies those that the fits need of one another.
 * @param equations what the normal equations of closed forms take of that.
 */
export function trialScratch(
  population: Population,
  learners: readonly Learner[],
  lengths: VectorLengths,
  copies: readonly CopyDemand[],
  equations: Scratch = { lasting: 0, passing: 0 },
): number {
  const { rowSize } = lengths;
  const block = roundedUp(FRESH_BLOCK * rowSize) + FRESH_VECTORS * roundedUp(FRESH_BLOCK);
  const perLearner = learners.map((learner) => {
    const { passing, ...rest } = learnerScratch(population, learner, lengths);
    // Its loss on fresh samples is measured before what training took is given back.
    return { ...rest, passing: passing + (learnsFromPoints(learner, learners) ? block : 0) };
  });
  const perCopies = copies.map((demand) => demandScratch(population, demand, lengths));
  const passing = [...perLearner, ...perCopies].reduce(
    (most, learner) => Math.max(most, learner.passing),
    0,
  );
  const training = passing + equations.passing + measureScratch({ population, learners });
  const fresh = block + perLearner.reduce((most, { drawn }) => Math.max(most, drawn), 0);
  const kept = [...perLearner, ...perCopies].reduce((total, { lasting }) => total + lasting, 0);
  return kept + equations.lasting + Math.max(training, fresh);
}

/** What copies of a learner take, whose weights are on its features if it has any. */
function demandScratch(
  population: Population,
  demand: CopyDemand,
  lengths: VectorLengths,
): Scratch {
  const { learner } = demand;
  const own = learnerScratch(population, learner, lengths);
  const { rows, inputs } = lengths;
  const features = learner.kind === 'trained' ? learner.features : undefined;
  const weights = features
    ? featureCount(features, inputs)
    : lengths.size(activeInputs(learner.capacity, inputs));
  return copyScratch(demand, own, { rows, unknowns: weights + 1 });
}

function learnsFromPoints(learner: Learner, learners: readonly Learner[]): boolean {
  if (learner.kind !== 'trained') return false;
  const source = learners.find(({ name }) => name === learner.targets?.from);
  return source !== undefined && isPointLearner(source);
}

/** What a learner takes, and the doubles of its features' rows, which fresh samples need again. */
interface LearnerScratch extends Scratch {
  drawn: number;
}

/** A learner's own vectors: fields and weights last, training passes through some like the latter. */
function learnerScratch(
  population: Population,
  learner: Learner,
  lengths: VectorLengths,
): LearnerScratch {
  const { rows, inputs, size } = lengths;
  if (learner.kind === 'trained' && learner.features !== undefined) {
    return featuredScratch(learner, learner.features, lengths);
  }
  const own = size(activeInputs(learner.capacity, inputs));
  if (isPointLearner(learner)) return pointScratch(learner, { rows, inputs: own });
  if (learner.kind === 'trained' && isCommittee(learner)) {
    return {
      lasting: roundedUp(rows) + roundedUp(learner.hidden * own),
      passing: committeeScratch(learner, { weights: own, rows }),
      drawn: 0,
    };
  }
  if (learner.kind === 'bayes-optimal' && population.kind === 'committee') {
    return pairScratch(own, rows);
  }
  const weights = roundedUp(own + 1);
  const trained = learner.kind === 'trained';
  const vectors = trained ? TRAINING_VECTORS[learner.training.method] : MESSAGE_VECTORS;
  const messages = !trained || learner.training.method === 'amp' ? MESSAGE_VECTORS : 0;
  const onSample = messages + (trained ? 2 + LOSS_VECTORS[lossForms[learner.loss]] : 0);
  return {
    lasting: roundedUp(rows) + weights,
    passing: vectors * weights + onSample * roundedUp(rows),
    drawn: 0,
  };
}

/** Messages for two units, a start beside them, and the output of a unit at the end. */
function pairScratch(weights: number, rows: number): LearnerScratch {
  return {
    lasting: roundedUp(rows) + roundedUp(2 * weights),
    passing:
      (MESSAGE_VECTORS + 1) * roundedUp(2 * weights) +
      MESSAGE_VECTORS * roundedUp(2 * rows) +
      roundedUp(rows),
    drawn: 0,
  };
}

/** Features, their rows, and normal equations of their own if it needs any. */
function featuredScratch(
  learner: TrainedLearner,
  features: Features,
  { rows, inputs }: VectorLengths,
): LearnerScratch {
  const { method } = learner.training;
  const count = featureCount(features, inputs);
  const drawn = count * inputs;
  const factorised = method === 'closed-form' || method === 'gradient-flow';
  const solving = equationsDoubles(rows, count, equationsUse([learner]));
  const equations = factorised ? solving.held + solving.passing : 0;
  const vectors = TRAINING_VECTORS[method] * roundedUp(count + 1);
  const onSample = (2 + LOSS_VECTORS[lossForms[learner.loss]]) * roundedUp(rows);
  return {
    lasting: roundedUp(rows) + inputs + roundedUp(count),
    passing: drawn + rows * count + equations + vectors + onSample,
    drawn,
  };
}
