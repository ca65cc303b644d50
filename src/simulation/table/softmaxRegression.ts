import type { Kernels } from '../../numerics/kernels.ts';
import { rowAddress } from '../design/rowRange.ts';
import { gatherPoints } from '../points/points.ts';
import type { Points } from '../points/points.ts';
import { minimise } from '../training/minimise.ts';
import type { Untrained } from '../training/trainingTask.ts';
import type { ClassTargets } from './classTargets.ts';
import { softmaxObjective } from './softmaxObjective.ts';
import type { TableModel } from './trainTableLearner.ts';

/** ‖gradient‖ over that at zero at which it is at rest, and products before it is given up. */
const options = { tolerance: 1e-8, iterations: 20_000 };

/** The points with the constant behind their inputs as a column. */
function withConstant(points: Points): Points {
  return { ...points, columns: points.columns + 1 };
}

/** The targets of some rows, in their order. */
function targetsAt(targets: ClassTargets, rows: readonly number[]): ClassTargets {
  const at = (values: readonly number[][]) => rows.map((row) => values[row] ?? []);
  if (targets.loss === 'square') return { ...targets, targets: at(targets.targets) };
  const terms = targets.terms.map((term) => ({ ...term, weights: at(term.weights) }));
  return { ...targets, terms };
}

/**
 * Softmax regression on some of the points, by L-BFGS.
 *
 * @param l2 λ.
 * @param rows the points it may see; the targets are those of all points.
 */
export function softmaxRegression(
  kernels: Kernels,
  l2: number,
  { points, outputs }: { points: Points; outputs: number },
  targets: ClassTargets,
  rows: readonly number[],
): TableModel | Untrained {
  const mark = kernels.mark();
  const seen = gatherPoints(kernels, withConstant(points), rows);
  const task = { points: seen, targets: targetsAt(targets, rows), outputs, l2 };
  const objective = softmaxObjective(kernels, task);
  const minimum = minimise(objective, options);
  const weights = minimum.converged
    ? Float64Array.from(kernels.view(minimum.point, objective.size))
    : new Float64Array();
  kernels.release(mark);
  if (!minimum.converged) return minimum;
  return {
    converged: true,
    products: objective.products(),
    predict: (asked) => predictions(kernels, weights, withConstant(asked), outputs),
  };
}

function predictions(
  kernels: Kernels,
  weights: Float64Array,
  { matrix, rows, columns, stride }: Points,
  outputs: number,
): Float64Array {
  const mark = kernels.mark();
  const point = kernels.allocate(weights.length);
  kernels.view(point, weights.length).set(weights);
  const field = kernels.allocate(rows);
  const predicted = new Float64Array(rows * outputs);
  for (let j = 0; j < outputs; j++) {
    kernels.raw.gemv(matrix, rows, columns, stride, rowAddress(point, j * columns), field);
    kernels.view(field, rows).forEach((value, row) => {
      predicted[row * outputs + j] = value;
    });
  }
  kernels.release(mark);
  return predicted;
}
