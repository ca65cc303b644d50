import type { LearnerObservables } from '../../observables/observables.ts';
import type { OnlineSeries } from '../../observables/online/onlineReport.ts';
import type { Problem } from '../../problem/problem.ts';

/**
 * What theory says of a learner at once, to be drawn until the answer is there. It has no
 * `converged`: on one coarse grid, near its fixed point, it is no answer.
 */
export type ProvisionalLearner =
  | {
      found: true;
      /** ‖map(x) − x‖∞ relative to 1 + |x| one step before the numbers that are given. */
      residual: number;
      observables: LearnerObservables;
    }
  | { found: false; reason: string };

/**
 * Test errors that are drawn while a slider moves: off by less than 1e-3, mostly by less than 1e-5.
 * What is not found within a few sweeps is left out.
 */
export interface ProvisionalAnswer<Asked = Problem> {
  provisional: true;
  problem: Asked;
  learners: Record<string, ProvisionalLearner>;
  /** As those of a `TheoryAnswer` along an axis. */
  overlaps: Record<string, number>;
  /** The course of an online problem that records one. */
  trajectory?: OnlineSeries;
}
