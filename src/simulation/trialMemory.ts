import type { Learner, Problem } from '../problem/problem.ts';
import { FRESH_BLOCK } from './freshSample.ts';
import { activeInputs, sampleCount } from './sample.ts';

/** Doubles per input that the minimiser holds: twenty pairs, and points, gradients, a direction. */
const MINIMISER_VECTORS = 46;
/** Doubles per sample that a learner holds: targets, fields, residuals. */
const SAMPLE_VECTORS = 3;

/**
 * Bytes of kernel memory that one dense trial needs, up to a few kilobytes: what to compare with
 * the memory there is before any work starts.
 */
export function trialMemory(problem: Problem, n: number): number {
  const rows = sampleCount(problem.alpha, n);
  const perLearner = problem.learners.map((learner) => learnerDoubles(learner, rows, n));
  const scratch = Math.max(FRESH_BLOCK * n, ...perLearner.map(({ passing }) => passing));
  const kept = perLearner.reduce((total, { lasting }) => total + lasting, 0);
  return Float64Array.BYTES_PER_ELEMENT * (rows * (n + 1) + kept + scratch);
}

/** What stays until the end of the trial, and what training only passes through. */
function learnerDoubles(
  learner: Learner,
  rows: number,
  n: number,
): { lasting: number; passing: number } {
  const active = activeInputs(learner.capacity, n);
  const lasting = SAMPLE_VECTORS * rows + active + 1;
  if (learner.kind !== 'trained') return { lasting, passing: 0 };
  const closed = learner.training.method === 'closed-form';
  const smaller = Math.min(rows, active);
  return {
    lasting,
    passing: closed ? smaller * smaller + rows + 2 * active : MINIMISER_VECTORS * (active + 1),
  };
}
