import type { Vector } from '../design/design.ts';
import { countRows } from '../design/rowRange.ts';
import { biasAt, riskObjective } from './objective.ts';
import type { Objective } from './objective.ts';
import type { Trained, TrainingTask, Untrained } from './trainingTask.ts';

/** ‖∇‖/‖∇ at 0‖ that counts as solved: a few hundred times what rounding leaves. */
const TOLERANCE = 1e-12;
/** Tries beyond one per unknown and sample, which rounding makes necessary. */
const SPARE_ITERATIONS = 100;

/**
 * The minimiser of the square loss from products alone: conjugate gradients (Hestenes & Stiefel
 * 1952) in the coordinates (w, √N b). From zero they end at the minimiser of smallest
 * ‖w‖² + N b² where there are several.
 */
export function conjugateGradients(task: TrainingTask): Trained | Untrained {
  const objective = riskObjective(task);
  const { kernels, size } = objective;
  const point = kernels.allocate(size);
  const mark = kernels.mark();
  const rows = countRows(task.parts.map((part) => part.rows));
  const limit = Math.min(size, rows) + SPARE_ITERATIONS;
  const relative = solve(objective, point, limit);
  kernels.release(mark);
  if (!(relative <= TOLERANCE)) {
    const reached = `relative gradient ${relative.toExponential(1)} instead of ${TOLERANCE}`;
    return { converged: false, reason: `${reached} after ${limit} conjugate gradients` };
  }
  return {
    converged: true,
    weights: point,
    bias: biasAt(task, point),
    products: objective.products(),
  };
}

/** Leaves the solution in `point`; returns the relative gradient that was measured there. */
function solve(objective: Objective, point: Vector, limit: number): number {
  const { kernels, size } = objective;
  const { raw } = kernels;
  const [atZero, residual, direction, curved] = [0, 1, 2, 3].map(() => kernels.allocate(size)) as [
    Vector,
    Vector,
    Vector,
    Vector,
  ];
  const square = (vector: Vector): number => raw.dot(vector, vector, size);

  raw.fill(0, point, size);
  objective.evaluate(point, atZero);
  const initial = square(atZero);
  const goal = TOLERANCE * TOLERANCE * initial;
  raw.copy(atZero, residual, size);
  raw.copy(atZero, direction, size);
  let current = initial;
  for (let iteration = 0; iteration < limit && current > goal; iteration++) {
    // As long as the gradient, or the constant part would drown the product in rounding.
    raw.scale(Math.sqrt(initial / square(direction)), direction, size);
    multiplyHessian(objective, direction, atZero, curved);
    const step = raw.dot(residual, direction, size) / raw.dot(direction, curved, size);
    raw.axpy(-step, direction, point, size);
    raw.axpy(-step, curved, residual, size);
    if (square(residual) <= goal) {
      // What is carried along drifts from the gradient: only the true one ends the search.
      objective.evaluate(point, residual);
      raw.copy(residual, direction, size);
    } else {
      const mixing = raw.dot(residual, curved, size) / raw.dot(direction, curved, size);
      raw.axpby(1, residual, -mixing, direction, size);
    }
    current = square(residual);
  }
  return initial === 0 ? 0 : Math.sqrt(current / initial);
}

/** out = H d: the gradient is affine, its change along d is the Hessian's product with d. */
function multiplyHessian(objective: Objective, d: Vector, atZero: Vector, out: Vector): void {
  objective.evaluate(d, out);
  objective.kernels.raw.axpy(-1, atZero, out, objective.size);
}
