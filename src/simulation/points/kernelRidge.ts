import type { Kernels } from '../../numerics/kernels.ts';
import type { PointKernel } from '../../problem/points/pointKernel.ts';
import type { Vector } from '../design/design.ts';
import { rowAddress } from '../design/rowRange.ts';
import type { Untrained } from '../training/trainingTask.ts';
import { inverseDiagonal } from './inverseDiagonal.ts';
import { kernelFunction } from './kernelFunction.ts';
import type { KernelFunction } from './kernelFunction.ts';
import type { PointLearner, PointModel, PointTask } from './pointLearner.ts';
import { gatherPoints, pointAddress } from './points.ts';
import type { Points } from './points.ts';

/** What a kernel ridge regression is told. */
export interface RidgeSettings {
  kernel: PointKernel;
  /** λ of the objective ½ Σ_i (y_i − f(x_i))² + (λ/2)‖f‖², the norm being the kernel's. */
  l2: number;
}

/** A kernel ridge regression, which as a linear smoother knows what it predicts without a point. */
export interface KernelRidge extends PointLearner {
  /**
   * What it would predict at each of the points it sees if it did not see that one, λ unchanged:
   * y_i − α_i/(A⁻¹)_ii with A = K + λ, which equals (Hy − diag(H)y)_i/(1 − H_ii) for the smoother
   * H = K A⁻¹ (Dao et al. 2021, arXiv:2104.09732, §3). In the order of the task's targets.
   */
  leaveOneOut(task: PointTask): Float64Array | Untrained;
}

const singular: Untrained = {
  converged: false,
  reason: 'its kernel matrix plus l2 is singular to working precision: it needs a larger l2',
};

/**
 * Kernel ridge regression f(x) = Σ_i α_i k(x_i, x), (K + λ) α = y, by Cholesky's factorisation: n³/3
 * multiplications and n² doubles for n points, for any number of outputs at once.
 */
export function kernelRidge(kernels: Kernels, { kernel, l2 }: RidgeSettings): KernelRidge {
  const value = kernelFunction(kernel);
  /** Calls with the factor of K + λ, which is given back afterwards. */
  const withFactor = <Result>(
    { points, rows }: PointTask,
    use: (factor: Vector) => Result,
  ): Result | Untrained => {
    const mark = kernels.mark();
    const factor = kernels.allocate(rows.length * rows.length);
    writeKernelMatrix(kernels, value, gatherPoints(kernels, points, rows), factor);
    const definite = factorise(kernels, factor, { n: rows.length, l2 });
    const result = definite ? use(factor) : singular;
    kernels.release(mark);
    return result;
  };
  return {
    fit: (task) =>
      withFactor(task, (factor) => {
        return modelOf(kernels, value, task, solveAll(kernels, factor, task));
      }),
    leaveOneOut: (task) =>
      withFactor(task, (factor) => {
        const { rows, outputs, targets } = task;
        const duals = solveAll(kernels, factor, task);
        const spread = inverseDiagonal(kernels, factor, rows.length);
        return targets.map((target, at) => {
          const i = Math.floor(at / outputs);
          const dual = duals[(at % outputs) * rows.length + i] as number;
          return target - dual / (spread[i] as number);
        });
      }),
  };
}

/** Writes the lower triangle of K, n² doubles. */
function writeKernelMatrix(
  { raw, view }: Kernels,
  value: KernelFunction,
  { matrix, rows, columns, stride }: Points,
  out: Vector,
): void {
  raw.gramOfRows(matrix, rows, columns, stride, out);
  const entries = view(out, rows * rows);
  const lengths = Array.from({ length: rows }, (_, i) => entries[i * rows + i] as number);
  lengths.forEach((length, i) => {
    for (let j = 0; j <= i; j++) {
      const at = i * rows + j;
      entries[at] = value(entries[at] as number, length, lengths[j] as number);
    }
  });
}

/**
 * Cholesky's factor of K + λ in place of its lower triangle; false where a pivot is not above the
 * rounding errors of the sums that it is the rest of, n ε max K_ii.
 */
function factorise(
  { raw, view }: Kernels,
  matrix: Vector,
  { n, l2 }: { n: number; l2: number },
): boolean {
  const entries = view(matrix, n * n);
  let largest = 0;
  for (let at = 0; at < n * n; at += n + 1) {
    const entry = (entries[at] as number) + l2;
    entries[at] = entry;
    largest = Math.max(largest, entry);
  }
  if (raw.cholesky(matrix, n) !== 0) return false;
  const rounding = n * Number.EPSILON * largest;
  for (let at = 0; at < n * n; at += n + 1) {
    const root = entries[at] as number;
    if (!(root * root > rounding)) return false;
  }
  return true;
}

/** α, the n numbers of one output after another. */
function solveAll(
  kernels: Kernels,
  factor: Vector,
  { rows: { length: n }, outputs, targets }: PointTask,
): Float64Array {
  const solutions = new Float64Array(outputs * n);
  const mark = kernels.mark();
  const solution = kernels.allocate(n);
  const values = kernels.view(solution, n);
  for (let output = 0; output < outputs; output++) {
    for (let i = 0; i < n; i++) values[i] = targets[i * outputs + output] as number;
    kernels.raw.choleskySolve(factor, n, solution);
    solutions.set(values, output * n);
  }
  kernels.release(mark);
  return solutions;
}

function modelOf(
  kernels: Kernels,
  value: KernelFunction,
  { points: seen, rows, outputs }: PointTask,
  duals: Float64Array,
): PointModel {
  const n = rows.length;
  return {
    converged: true,
    predict(points) {
      const mark = kernels.mark();
      const weights = kernels.allocate(duals.length);
      kernels.view(weights, duals.length).set(duals);
      const similarities = kernels.allocate(n);
      const predictions = new Float64Array(points.rows * outputs);
      const writeSimilarities = similarityTo(kernels, value, gatherPoints(kernels, seen, rows));
      for (let row = 0; row < points.rows; row++) {
        writeSimilarities(pointAddress(points, row), similarities);
        for (let output = 0; output < outputs; output++) {
          const dual = rowAddress(weights, output * n);
          predictions[row * outputs + output] = kernels.raw.dot(similarities, dual, n);
        }
      }
      kernels.release(mark);
      return predictions;
    },
  };
}

/** Writes k(x_i, x) of one point x after another. Allocates nothing once it is there. */
function similarityTo(
  { raw, view }: Kernels,
  value: KernelFunction,
  { matrix, rows, columns, stride }: Points,
): (point: Vector, out: Vector) => void {
  const lengths = Array.from({ length: rows }, (_, i) => {
    const row = rowAddress(matrix, i * stride);
    return raw.dot(row, row, columns);
  });
  return (point, out) => {
    raw.gemv(matrix, rows, columns, stride, point, out);
    const length = raw.dot(point, point, columns);
    const near = view(out, rows);
    lengths.forEach((own, i) => (near[i] = value(near[i] as number, own, length)));
  };
}
