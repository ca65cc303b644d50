import { defineDifference, singleTrial } from './defineDifference.ts';
import type { ComparedPoints, Difference } from './defineDifference.ts';

function ofMeans({ own, other }: ComparedPoints): Difference {
  if (own.stderr === null) throw singleTrial(own);
  if (other.stderr === null) throw singleTrial(other);
  const error = Math.sqrt(own.stderr * own.stderr + other.stderr * other.stderr);
  return { mean: own.mean - other.mean, error };
}

/**
 * The simulated means of two curves differ by no less and no more than claimed, with the error that
 * they have if they are independent. Curves of one run share random numbers, so that their difference
 * is mostly known better than that: see `paired-difference`, for curves of the same size.
 */
export const simulatedDifference = defineDifference(
  'simulated-difference',
  'Simulated means of two curves differ by no less and no more than claimed, as if they were independent.',
  ofMeans,
);
