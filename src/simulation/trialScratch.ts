import { roundedUp } from '../numerics/innerArena.ts';
import type { Learner } from '../problem/problem.ts';
import { FRESH_BLOCK } from './freshSample.ts';
import { activeInputs } from './sampleShape.ts';

/**
 * Vectors of a weights' length that training passes through: for the minimiser a start, twenty
 * pairs, points, gradients, a direction; the others need no more than five.
 */
const TRAINING_VECTORS = { minimise: 47, 'gradient-descent': 2, 'closed-form': 5 };
/** Vectors of a sample's length: at most targets, residuals and two of a closed form. */
const SAMPLE_VECTORS = 4;

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
 * Doubles that distinct fits on one sample take beside it, from training to fresh samples.
 *
 * @param equations what the normal equations of closed forms take of that.
 */
export function trialScratch(
  learners: readonly Learner[],
  lengths: VectorLengths,
  equations: Scratch = { lasting: 0, passing: 0 },
): number {
  const { rows, rowSize } = lengths;
  const perLearner = learners.map((learner) => learnerScratch(learner, lengths));
  const weights = perLearner.reduce((most, { passing }) => Math.max(most, passing), 0);
  const training = weights + SAMPLE_VECTORS * roundedUp(rows) + equations.passing;
  const fresh = roundedUp(FRESH_BLOCK * rowSize) + 2 * roundedUp(FRESH_BLOCK);
  const kept = perLearner.reduce((total, { lasting }) => total + lasting, 0);
  return kept + equations.lasting + Math.max(training, fresh);
}

/** A learner's own vectors: fields and weights last, training passes through some like the latter. */
function learnerScratch(learner: Learner, { rows, inputs, size }: VectorLengths): Scratch {
  const weights = roundedUp(size(activeInputs(learner.capacity, inputs)) + 1);
  const vectors = learner.kind === 'trained' ? TRAINING_VECTORS[learner.training.method] : 0;
  return { lasting: roundedUp(rows) + weights, passing: vectors * weights };
}
