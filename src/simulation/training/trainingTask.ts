import type { DataTerm } from '../../observables/dataTerm.ts';
import type { Design, SampleVectors, Vector } from '../design/design.ts';
import type { RowRange } from '../design/rowRange.ts';
import type { Snapshot, Trajectory } from '../trialAnswer.ts';
import type { ConcurrentSource } from './concurrentFlow.ts';
import type { NormalEquations } from './normalEquations.ts';

/** A learner's data term on some consecutive samples. */
export interface TaskPart {
  rows: RowRange;
  term: DataTerm;
}

/** What training reads of the sample and leaves behind on it, M doubles each. */
export interface TaskVectors extends SampleVectors {
  /** τ, what multiplies −h in the data term; zero on the rows of no part. */
  targets: Vector;
  /** a₊ and a₋, the weights of a hinge's two sides; null for the other losses. */
  hinges: { plus: Vector; minus: Vector } | null;
}

/** One learner's empirical risk: Σ_μ D(h_μ; τ_μ) + (λ/2)‖w‖² over w (and b). */
export interface TrainingTask {
  design: Design;
  /** Number of leading inputs that the learner may use. */
  active: number;
  loss: DataTerm['loss'];
  /** The parts of the sample that it trains on, in ascending order. */
  parts: readonly TaskPart[];
  /** λ. */
  l2: number;
  /** Whether a bias is learnt. */
  bias: boolean;
  sample: TaskVectors;
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

/** Measures a state whose fields on the sample are in `task.sample.fields`. */
export type Observe = (weights: Vector, bias: number) => Snapshot;

/** What a trainer may use beside its task. */
export interface TrainingAids {
  observe: Observe;
  /** A point of the coordinates (w, √N b) near the only minimum; undefined to start at zero. */
  start: Vector | undefined;
  /** A source that has not ended its own flow; undefined where targets are final. */
  concurrent: ConcurrentSource | undefined;
  /** The normal equations of the task's rows and inputs; undefined where the design stores no matrix. */
  equations: NormalEquations | undefined;
  /** Δ, the variance of an input. */
  inputVariance: number;
}
