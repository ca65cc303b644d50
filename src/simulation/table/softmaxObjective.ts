import type { Kernels } from '../../numerics/kernels.ts';
import { crossEntropy } from '../../observables/softmax/crossEntropy.ts';
import type { LossAndGradient } from '../../observables/softmax/lossAndGradient.ts';
import { squaredDistance } from '../../observables/softmax/squaredDistance.ts';
import { rowAddress } from '../design/rowRange.ts';
import type { Points } from '../points/points.ts';
import type { Objective } from '../training/objective.ts';
import type { ClassTargets } from './classTargets.ts';

/** What a softmax regression is told of its rows. */
export interface SoftmaxTask {
  /** The rows it is trained on, the constant behind their inputs counted as a column. */
  points: Points;
  /** What it is drawn to on each of them. */
  targets: ClassTargets;
  outputs: number;
  /** λ. */
  l2: number;
}

/** The loss of one row as a function of its outputs. */
function rowLoss(targets: ClassTargets, row: number, f: readonly number[]): LossAndGradient {
  if (targets.loss === 'square') return squaredDistance(targets.targets[row] ?? [], f);
  const total: LossAndGradient = { value: 0, gradient: f.map(() => 0) };
  for (const { factor, temperature, weights } of targets.terms) {
    const { value, gradient } = crossEntropy(weights[row] ?? [], f, temperature);
    total.value += factor * value;
    total.gradient = total.gradient.map((sum, j) => sum + factor * (gradient[j] as number));
  }
  return total;
}

/** The second derivative of a row's loss by an output, as it is around zero. */
function rowCurvature(targets: ClassTargets): number {
  if (targets.loss === 'square') return 1;
  return targets.terms.reduce(
    (sum, { factor, temperature }) => sum + factor / (4 * temperature * temperature),
    0,
  );
}

/**
 * Σ_μ ℓ(f_μ) + (λ/2) Σ_j ‖w_j‖² of a softmax regression in the coordinates (w_j, √N b_j), class
 * after class: the constant 1/√N behind the inputs makes biases weights like any other, but for the
 * ridge.
 */
export function softmaxObjective(kernels: Kernels, task: SoftmaxTask): Objective {
  const { points, targets, outputs, l2 } = task;
  const { matrix, rows, columns, stride } = points;
  const { raw } = kernels;
  const size = outputs * columns;
  const fields = kernels.allocate(outputs * rows);
  const residuals = kernels.allocate(outputs * rows);
  const blockOf = (point: number, j: number) => rowAddress(point, j * columns);
  let products = 0;
  const evaluate = (point: number, gradient: number): number => {
    products += 2;
    for (let j = 0; j < outputs; j++) {
      raw.gemv(matrix, rows, columns, stride, blockOf(point, j), rowAddress(fields, j * rows));
    }
    let value = writeResiduals(kernels, task, fields, residuals);
    for (let j = 0; j < outputs; j++) {
      const [own, slope] = [blockOf(point, j), blockOf(gradient, j)];
      raw.gemvTransposed(matrix, rows, columns, stride, rowAddress(residuals, j * rows), slope);
      raw.axpy(l2, own, slope, columns - 1);
      value += 0.5 * l2 * raw.dot(own, own, columns - 1);
    }
    return value;
  };
  return {
    kernels,
    size,
    curvature: (rowCurvature(targets) * rows) / (columns - 1) + l2,
    evaluate,
    gradientAtZero(gradient) {
      const mark = kernels.mark();
      const zero = kernels.allocate(size);
      raw.fill(0, zero, size);
      evaluate(zero, gradient);
      kernels.release(mark);
    },
    // With a ridge there is always one.
    noMinimiser: () => undefined,
    products: () => products,
  };
}

/** The sum of the rows' losses; writes their derivatives by the outputs, output after output. */
function writeResiduals(
  kernels: Kernels,
  { points: { rows }, targets, outputs }: SoftmaxTask,
  fields: number,
  residuals: number,
): number {
  const f = kernels.view(fields, outputs * rows);
  const r = kernels.view(residuals, outputs * rows);
  let value = 0;
  for (let row = 0; row < rows; row++) {
    const own = Array.from({ length: outputs }, (_, j) => f[j * rows + row] as number);
    const loss = rowLoss(targets, row, own);
    value += loss.value;
    loss.gradient.forEach((slope, j) => {
      r[j * rows + row] = slope;
    });
  }
  return value;
}
