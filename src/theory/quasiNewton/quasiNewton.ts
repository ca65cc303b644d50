import { Matrix, inverse } from 'ml-matrix';
import { evaluate } from '../../numerics/fixedPoint.ts';
import type { FixedPointMap, Iterate } from '../../numerics/fixedPoint.ts';
import { stepJacobian } from '../../numerics/stepJacobian.ts';

/** Where a search for a fixed point begins. */
export interface QuasiNewtonStart {
  point: Float64Array;
  /** About the inverse of ∂(map(x) − x)/∂x, from a search nearby; null where there was none. */
  inverse: Matrix | null;
}

/** Where it ended. */
export interface QuasiNewtonResult {
  /** The last point that was found good: if converged, the map was evaluated last there. */
  point: Float64Array;
  /** That point after the next step, where the map was not evaluated; itself if not converged. */
  ahead: Float64Array;
  inverse: Matrix | null;
  /** max_i |map(x)_i − x_i| / (1 + |x_i|) at `point`; `ahead` is nearer than that. */
  residual: number;
  evaluations: number;
  converged: boolean;
}

export interface QuasiNewtonOptions {
  /** Converged where the residual is at most this … */
  tolerance: number;
  /** … and no unknown changes more than this in the next step, of which the matrix may miss a good part. */
  lastStep: number;
  /** Largest number of evaluations of the map. */
  evaluations: number;
}

/** Relative step of the forward differences. */
const differenceStep = 1e-5;

/** A step that lets the residual grow by more than this was taken along a matrix that is too old. */
const largestGrowth = 1.5;

/** The longest step of an unknown: beyond it nothing is linear. */
const longestStep = 1;

/**
 * Broyden's method for x = map(x) (Broyden 1965, his first update) with the inverse of the Jacobian
 * carried over from a search nearby: from there two or three evaluations are enough. The matrix is
 * taken by forward differences where there is none, and once more where it leads astray.
 */
export function quasiNewton(
  map: FixedPointMap,
  start: QuasiNewtonStart,
  { tolerance, lastStep, evaluations }: QuasiNewtonOptions,
): QuasiNewtonResult {
  let count = 0;
  const counted: FixedPointMap = (point) => {
    count++;
    return map(point);
  };
  let current = evaluate(counted, start.point);
  let matrix = start.inverse;
  let isFresh = false;
  const result = (ahead: Float64Array | null): QuasiNewtonResult => {
    const { point, residual } = current ?? { point: start.point, residual: Infinity };
    const ended = { inverse: matrix, residual, evaluations: count, converged: ahead !== null };
    return { point, ahead: ahead ?? point, ...ended };
  };
  while (current !== null && count < evaluations) {
    if (matrix === null) {
      matrix = inverseOfDifferences(counted, current);
      isFresh = true;
      if (matrix === null) break;
    }
    const step: Float64Array = newtonStep(matrix, current);
    const ahead: Float64Array = current.point.map((value, i) => value + (step[i] as number));
    if (current.residual <= tolerance && longest(step) <= lastStep) return result(ahead);
    const next = evaluate(counted, ahead);
    if (next !== null && next.residual <= largestGrowth * current.residual) {
      updateInverse(matrix, step, current, next);
      isFresh = false;
      current = next;
    } else if (isFresh) break;
    else matrix = null;
  }
  return result(null);
}

/** −H (map(x) − x), no entry longer than `longestStep`. */
export function newtonStep(matrix: Matrix, { step }: Iterate): Float64Array {
  const size = step.length;
  const direction = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      direction[i] = (direction[i] as number) - matrix.get(i, j) * (step[j] as number);
    }
  }
  const length = longest(direction);
  return length > longestStep ? direction.map((x) => (x * longestStep) / length) : direction;
}

function longest(step: Float64Array): number {
  return step.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
}

/** H + (s − H y) sᵀH / (sᵀH y) with s the step taken and y the change of map(x) − x. */
function updateInverse(matrix: Matrix, taken: Float64Array, before: Iterate, after: Iterate): void {
  const step = Matrix.columnVector(taken);
  const change = Matrix.columnVector(
    after.step.map((value, i) => value - (before.step[i] as number)),
  );
  const moved = matrix.mmul(change);
  const left = step.transpose().mmul(matrix);
  const denominator = step.dot(moved);
  const length = step.dot(step);
  // What the last step did not move in its own direction says nothing.
  if (!(Math.abs(denominator) > 1e-3 * length)) return;
  matrix.add(Matrix.sub(step, moved).mmul(left).div(denominator));
}

/** The inverse of ∂(map(x) − x)/∂x by forward differences; null where it has none. */
export function inverseOfDifferences(map: FixedPointMap, current: Iterate): Matrix | null {
  const jacobian = stepJacobian(map, current, differenceStep);
  if (jacobian === null) return null;
  const inverted = inverse(jacobian, true);
  return inverted.to1DArray().every(Number.isFinite) ? inverted : null;
}
