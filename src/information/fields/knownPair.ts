import { overlapKey } from '../../observables/observables.ts';
import type { LearnerObservables } from '../../observables/observables.ts';
import type { OrderParameters } from '../../observables/orderParameters.ts';
import { usualAccuracy } from './signalShares.ts';

/** One learner's answer: theory has the residual of its equations, simulation none. */
export interface PairAnswer {
  converged: boolean;
  observables?: LearnerObservables;
  residual?: number | null;
}

/** What a road answered: a learner that has an answer has observables. */
export interface PairAnswers {
  learners: Readonly<Record<string, PairAnswer>>;
  /** S of pairs, by `overlapKey`. */
  overlaps: Readonly<Record<string, number>>;
}

/** Two learners whose joint law of fields is known. */
export interface KnownPair {
  teacher: OrderParameters;
  student: OrderParameters;
  overlap: number;
  /** The relative error that order parameters may have. */
  accuracy: number;
}

/** The order parameters of a pair in causal order; `undefined` where some are not known. */
export function knownPair(
  { learners, overlaps }: PairAnswers,
  earlier: string,
  later: string,
): KnownPair | undefined {
  const [teacher, student] = [earlier, later].map((name) =>
    parameters(learners[name]?.observables),
  );
  const overlap = overlaps[overlapKey(earlier, later)];
  if (teacher === undefined || student === undefined || overlap === undefined) return undefined;
  const residuals = [earlier, later].map((name) => learners[name]?.residual ?? 0);
  return { teacher, student, overlap, accuracy: Math.max(usualAccuracy, ...residuals) };
}

/** A learner that has no bias does not always say so. */
function parameters(observables: LearnerObservables = {}): OrderParameters | undefined {
  const { m, q, bias = 0 } = observables;
  return m === undefined || q === undefined ? undefined : { m, q, bias };
}
