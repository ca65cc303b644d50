import { estimate } from '../../answer/estimate.ts';
import { NoEvidence } from './claim.ts';
import type { Evidence } from './claim.ts';
import { defineDifference, singleTrial } from './defineDifference.ts';
import type { ComparedPoints, Difference } from './defineDifference.ts';

/** @throws NoEvidence where trials of the same number are no pairs, or there is a single one. */
function ofTrials({ own, other }: ComparedPoints, evidence: Evidence): Difference {
  const [size, otherSize] = [own, other].map(({ curve }) => evidence.sizeOf(curve));
  const whose = `${own.curve} and ${other.curve}`;
  if (size !== otherSize) {
    throw new NoEvidence(`${whose}: trials at N = ${size} and ${otherSize} are no pairs`);
  }
  if (own.trials !== other.trials) {
    throw new NoEvidence(`${whose}: ${own.trials} and ${other.trials} trials are no pairs`);
  }
  const others = evidence.trialsOf(other);
  const differences = evidence.trialsOf(own).map((value, t) => value - (others[t] as number));
  const { mean, stderr } = estimate(differences);
  if (stderr === null) throw singleTrial(own);
  return { mean, error: stderr };
}

/**
 * The simulated means of two curves differ by no less and no more than claimed, with the error that the
 * differences of their trials have. Trial t of every point of a run draws from the same streams of
 * random numbers, and where both points ask for the same sample it is one; what trials have in common
 * drops out of the difference, and differences of separate trials are independent whatever they share.
 */
export const pairedDifference = defineDifference(
  'paired-difference',
  'Simulated means of two curves of one N differ by no less and no more than claimed, by the differences of their trials.',
  ofTrials,
);
