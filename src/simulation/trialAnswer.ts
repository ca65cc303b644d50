import type { LearnerObservables } from '../observables/observables.ts';

/** A recorded trajectory of gradient descent; all arrays have one entry per record. */
export interface Trajectory {
  iteration: number[];
  trainLoss: number[];
  testError: number[];
  trainError: number[];
  gap: number[];
}

/** One learner in one trial. */
export type LearnerTrial =
  | {
      converged: true;
      /**
       * Products with the data matrix or its transpose that training used (a fused gradient is two);
       * for a fit that an earlier problem has made, those that it took there.
       */
      products: number;
      observables: LearnerObservables;
      /** Misclassification rate on fresh samples, where asked for: a check of `testError`. */
      testErrorEmpirical?: number;
      trajectory?: Trajectory;
    }
  | { converged: false; reason: string };

/** All learners of a problem, trained on one sample. */
export interface TrialAnswer {
  learners: Record<string, LearnerTrial>;
  overlaps: Record<string, number>;
}
