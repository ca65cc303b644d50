import type { Blas } from '../numerics/blas.ts';
import type { ObservableName } from '../observables/observables.ts';
import type { SettledQuestion } from '../problem/question.ts';
import type { DesignKind } from '../simulation/design/designKind.ts';
import type { RecordedName } from '../simulation/trialAnswer.ts';
import type { Estimate } from './estimate.ts';
import type { InformationEstimate } from './averageInformation.ts';

/** What was asked of the simulation, beside the problem. */
export interface SimulationSetting {
  /** N, the number of inputs; of Gaussian features, which have none, that of samples. */
  n: number;
  seed: string;
  design: DesignKind;
  blas: Blas;
}

/** A trajectory averaged over trials: one estimate per recorded iteration. */
export type TrajectoryEstimate = { iteration: number[] } & Partial<
  Record<RecordedName, Estimate[]>
>;

/** The course of an online problem averaged over trials: one estimate per recorded time. */
export interface CourseEstimate {
  time: number[];
  networks: Record<string, Partial<Record<ObservableName, Estimate[]>>>;
  overlaps: Record<string, Estimate[]>;
}

/** One learner over all trials. */
export type LearnerEstimate =
  | {
      converged: true;
      /** Products with the data matrix or its transpose that training used. */
      products: Estimate;
      observables: Partial<Record<ObservableName, Estimate>>;
      testErrorEmpirical?: Estimate;
      trajectory?: TrajectoryEstimate;
      /** The remark of the first trial that has one on how the learner was trained. */
      note?: string;
    }
  | {
      converged: false;
      /** Why the first failed trial failed. */
      reason: string;
      failed: number;
      trials: number;
    };

/** The answer of simulation: means and standard errors over independent samples. */
export interface SimulationAnswer extends SimulationSetting {
  problem: SettledQuestion;
  trials: number;
  learners: Record<string, LearnerEstimate>;
  /** S = w·w̃/N of pairs of converged learners, online of hidden units, keyed by `overlapKey`. */
  overlaps: Record<string, Estimate>;
  /** What pairs tell of the labels of fresh samples, where asked for, keyed by `overlapKey`. */
  informationEmpirical?: Record<string, InformationEstimate>;
  /** The course of an online problem that records one. */
  trajectory?: CourseEstimate;
}
