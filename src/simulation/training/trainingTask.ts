import type { SmoothTerm } from '../../observables/dataTerm.ts';
import type { Design, SampleVectors, Vector } from '../design/design.ts';
import type { Trajectory } from '../trialAnswer.ts';
import type { NormalEquations } from './normalEquations.ts';

/** One learner's empirical risk: Σ_μ D(h_μ; τ_μ) + (λ/2)‖w‖² over w (and b). */
export interface TrainingTask {
  design: Design;
  /** Number of leading inputs that the learner may use. */
  active: number;
  term: SmoothTerm;
  /** λ. */
  l2: number;
  /** Whether a bias is learnt. */
  bias: boolean;
  sample: SampleVectors;
}

/** A trained state: weights and bias, with what it took to get there. */
export interface Trained {
  converged: true;
  weights: Vector;
  bias: number;
  /** Products with the data matrix or its transpose (a fused gradient is two). */
  products: number;
  trajectory?: Trajectory;
}

/** A learner that has no state to report, and why. */
export interface Untrained {
  converged: false;
  reason: string;
}

/** What is recorded of a state on the way. */
export type Snapshot = Omit<Record<keyof Trajectory, number>, 'iteration'>;

/** Measures a state whose fields on the sample are in `task.sample.fields`. */
export type Observe = (weights: Vector, bias: number) => Snapshot;

/** What a trainer may use beside its task. */
export interface TrainingAids {
  observe: Observe;
  /** A point of the coordinates (w, √N b) near the only minimum; undefined to start at zero. */
  start: Vector | undefined;
  /** The normal equations of the task's inputs; undefined where the design stores no matrix. */
  equations: NormalEquations | undefined;
}
