import { roundedUp } from '../numerics/innerArena.ts';
import type { Learner, Problem } from '../problem/problem.ts';
import { FRESH_BLOCK } from './freshSample.ts';
import { activeInputs } from './sampleShape.ts';

/** Vectors that the minimiser holds: twenty pairs, and points, gradients, a direction. */
const MINIMISER_VECTORS = 46;
/** Vectors of a sample's length that a learner holds: targets, fields, residuals. */
const SAMPLE_VECTORS = 3;

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

/** Doubles that the learners of a problem take beside the sample, from training to fresh samples. */
export function trialScratch(problem: Problem, lengths: VectorLengths): number {
  const perLearner = problem.learners.map((learner) => learnerScratch(learner, lengths));
  const passing = Math.max(
    roundedUp(FRESH_BLOCK * lengths.rowSize) + 2 * roundedUp(FRESH_BLOCK),
    ...perLearner.map((learner) => learner.passing),
  );
  return perLearner.reduce((total, { lasting }) => total + lasting, 0) + passing;
}

/** What stays until the end of the trial, and what training only passes through. */
function learnerScratch(
  learner: Learner,
  { rows, inputs, size }: VectorLengths,
): { lasting: number; passing: number } {
  const active = activeInputs(learner.capacity, inputs);
  const weights = roundedUp(size(active) + 1);
  const lasting = SAMPLE_VECTORS * roundedUp(rows) + weights;
  if (learner.kind !== 'trained') return { lasting, passing: 0 };
  const closed = learner.training.method === 'closed-form';
  const smaller = Math.min(rows, size(active));
  return {
    lasting,
    passing: closed
      ? smaller * smaller + roundedUp(rows) + 2 * weights
      : MINIMISER_VECTORS * weights,
  };
}
