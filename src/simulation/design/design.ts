import type { Kernels } from '../../numerics/kernels.ts';

/** Where a run of doubles starts in the kernels' memory, in bytes. */
export type Vector = number;

/** The weights of the two sigmoids of a logistic data term, a σ(h) + c σ(h/T). */
export interface SigmoidWeights {
  plain: number;
  tempered: number;
  temperature: number;
}

/** What a gradient reads and leaves behind on the sample, M doubles each. */
export interface SampleVectors {
  /** τ, what multiplies −h in the data term. */
  targets: Vector;
  /** Out: h. */
  fields: Vector;
  /** Out: D'(h). */
  residuals: Vector;
}

/**
 * The M × N inputs X/√N of one sample, known to trainers only by what they do to vectors, so that
 * a matrix that is never stored (Lu 2021, arXiv:2101.07464) can stand in for a dense one. Every
 * product takes `active`, the number of leading inputs that a learner may use: weights and
 * gradients have `size(active)` entries, in coordinates that keep lengths and angles. Those of a
 * smaller learner are the first of a larger one's.
 */
export interface Design {
  readonly kernels: Kernels;
  /** M, the number of samples. */
  readonly rows: number;
  /** N, the number of inputs. */
  readonly columns: number;
  /** How many doubles the weights of a learner of that many inputs are. */
  size(active: number): number;
  /** out (size(active)) = independent standard normals, one for every active input. */
  normalWeights(active: number, stream: Vector, out: Vector): void;
  /** out (M) = X w/√N + b. */
  fields(active: number, weights: Vector, bias: number, out: Vector): void;
  /** out (size(active)) = Xᵀu/√N. */
  pullback(active: number, u: Vector, out: Vector): void;
  /** Σ a softplus(h) + c T softplus(h/T) − τ h, its residuals and their pullback in `out`. */
  logisticGradient(
    active: number,
    weights: Vector,
    bias: number,
    sigmoids: SigmoidWeights,
    sample: SampleVectors,
    out: Vector,
  ): number;
  /** Σ ½h² − τ h, its residuals h − τ and their pullback in `out`. */
  squareGradient(
    active: number,
    weights: Vector,
    bias: number,
    sample: SampleVectors,
    out: Vector,
  ): number;
  /** Products of the matrix with itself, or null where it is not stored. */
  readonly gram: GramProducts | null;
}

/** Lower triangles (row-major) of the two second-moment matrices of the active inputs. */
export interface GramProducts {
  /** out (active × active) = XᵀX/N. */
  ofInputs(active: number, out: Vector): void;
  /** out (M × M) = XXᵀ/N. */
  ofSamples(active: number, out: Vector): void;
}
