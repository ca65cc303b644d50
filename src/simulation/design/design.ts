import type { Kernels } from '../../numerics/kernels.ts';
import type { Points } from '../points/points.ts';
import type { RowLoss } from './rowLoss.ts';
import type { RowRange } from './rowRange.ts';

/** Where a run of doubles starts in the kernels' memory, in bytes. */
export type Vector = number;

/** What a gradient leaves behind on the sample, M doubles each. */
export interface SampleVectors {
  /** h, on the rows of the losses at least. */
  fields: Vector;
  /** D'(h), on the rows of the losses; zero on all others, which whoever allocates it sees to. */
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
  /**
   * Σ D(h) over the rows of the losses, which share `sample` with it, for h = X w/√N + b; leaves
   * there the fields and residuals, and the residuals' pullback in `out`.
   */
  gradient(
    active: number,
    weights: Vector,
    bias: number,
    losses: readonly RowLoss[],
    sample: SampleVectors,
    out: Vector,
  ): number;
  /** The rows of X/√N, or null where they are not stored. */
  readonly points: Points | null;
  /** Products of the matrix with itself, or null where it is not stored. */
  readonly gram: GramProducts | null;
}

/**
 * Lower triangles (row-major) of the two second-moment matrices of the active inputs over a range of
 * the samples.
 */
export interface GramProducts {
  /** out (active × active) = XᵀX/N. */
  ofInputs(rows: RowRange, active: number, out: Vector): void;
  /** out (rows × rows) = XXᵀ/N. */
  ofSamples(rows: RowRange, active: number, out: Vector): void;
}
