import type { SampledInformation } from '../information/samples/sampleInformation.ts';
import type { LearnerObservables } from '../observables/observables.ts';
import type { OnlineSeries } from '../observables/online/onlineReport.ts';

/** What is recorded of a learner on the way. */
export const recordedNames = ['trainLoss', 'testError', 'trainError', 'gap'] as const;

/** The name of one of them. */
export type RecordedName = (typeof recordedNames)[number];

/** One record; what counts labels is absent for a learner that trains on none. */
export type Snapshot = Pick<LearnerObservables, RecordedName>;

/** A recorded trajectory of gradient descent; all arrays have one entry per record. */
export type Trajectory = { iteration: number[] } & Partial<Record<RecordedName, number[]>>;

/** One learner in one trial. */
export type LearnerTrial =
  | {
      converged: true;
      /**
       * Products with the data matrix or its transpose that training used (a fused gradient is two);
       * for a fit that an earlier problem has made, those that it took there. Online learning has no
       * such matrix, and none.
       */
      products: number;
      observables: LearnerObservables;
      /** The error on fresh samples, where asked for: a check of `testError`. */
      testErrorEmpirical?: number;
      trajectory?: Trajectory;
      /** A remark on how it was trained. */
      note?: string;
    }
  | { converged: false; reason: string };

/** All learners of a problem, trained on one sample; or all networks in one course of online learning. */
export interface TrialAnswer {
  learners: Record<string, LearnerTrial>;
  overlaps: Record<string, number>;
  /** What pairs tell of the labels of fresh samples, where asked for: a check of the formulas. */
  informationEmpirical?: Record<string, SampledInformation>;
  /** The course of an online problem that records one. */
  trajectory?: OnlineSeries;
}
