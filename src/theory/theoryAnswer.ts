import type { LearnerObservables } from '../observables/observables.ts';
import type { OnlineSeries } from '../observables/online/onlineReport.ts';
import type { SettledQuestion } from '../problem/question.ts';

/**
 * How averages over fields were taken: in closed form, by quadrature rules whose error falls
 * exponentially, or on sampled points, where the number of learners forbids a grid.
 */
export type QuadratureKind = 'exact' | 'grid' | 'sampled';

/** A learner's answer from theory: numbers only when they can be trusted. */
export type LearnerTheory =
  | {
      converged: true;
      /** ‖map(x) − x‖∞ of the fixed point, relative to 1 + |x|. */
      residual: number;
      /** How averages over fields were taken. */
      quadrature: QuadratureKind;
      /** Largest change of the order parameters and test error under a finer quadrature. */
      quadratureError: number;
      /** Iterations of the fixed point. */
      sweeps: number;
      /** By name; a quantity that the learner does not have is absent. */
      observables: LearnerObservables;
    }
  | { converged: false; reason: string; residual: number | null };

/** The answer of theory for N → ∞; online at the end of the time. */
export interface TheoryAnswer {
  /** What was solved, every setting a number. */
  problem: SettledQuestion;
  /** By name; online these are the networks. */
  learners: Record<string, LearnerTheory>;
  /** S = w·w̃/N of pairs of converged learners, online of hidden units, keyed by `overlapKey`. */
  overlaps: Record<string, number>;
  /** The course of an online problem that records one. */
  trajectory?: OnlineSeries;
}
