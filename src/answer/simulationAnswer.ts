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
  /** Text from which all randomness follows. */
  seed: string;
  /** How inputs and weights are held; it changes the sample, and no law. */
  design: DesignKind;
  /** What multiplied and factorised matrices. */
  blas: Blas;
}

/** A trajectory averaged over trials: one estimate per recorded iteration. */
export type TrajectoryEstimate = { iteration: number[] } & Partial<
  Record<RecordedName, Estimate[]>
>;

/** The course of an online problem averaged over trials: one estimate per recorded time. */
export interface CourseEstimate {
  /** Recorded times, in steps/N. */
  time: number[];
  /** By name, the observables at these times. */
  networks: Record<string, Partial<Record<ObservableName, Estimate[]>>>;
  /** Overlaps of hidden units at these times, keyed by `overlapKey`. */
  overlaps: Record<string, Estimate[]>;
}

/** One learner over all trials. */
export type LearnerEstimate =
  | {
      converged: true;
      /** Products with the data matrix or its transpose that training used. */
      products: Estimate;
      /** By name; a quantity that the learner does not have is absent. */
      observables: Partial<Record<ObservableName, Estimate>>;
      /** The share of errors on fresh samples, where `testSamples` asks for them. */
      testErrorEmpirical?: Estimate;
      /** What was recorded while it was trained, where its training asks for it. */
      trajectory?: TrajectoryEstimate;
      /** The remark of the first trial that has one on how the learner was trained. */
      note?: string;
    }
  | {
      converged: false;
      /** Why the first failed trial failed. */
      reason: string;
      /** How many trials failed. */
      failed: number;
      /** How many there were. */
      trials: number;
    };

/** The answer of simulation: means and standard errors over independent samples. */
export interface SimulationAnswer extends SimulationSetting {
  /** What was simulated, every setting a number. */
  problem: SettledQuestion;
  /** Independent samples. */
  trials: number;
  /** By name; online these are the networks. */
  learners: Record<string, LearnerEstimate>;
  /** S = w·w̃/N of pairs of converged learners, online of hidden units, keyed by `overlapKey`. */
  overlaps: Record<string, Estimate>;
  /** What pairs tell of the labels of fresh samples, where asked for, keyed by `overlapKey`. */
  informationEmpirical?: Record<string, InformationEstimate>;
  /** The course of an online problem that records one. */
  trajectory?: CourseEstimate;
}
