import { Matrix, solve } from 'ml-matrix';
import { evaluate } from './fixedPoint.ts';
import type { FixedPointMap, FixedPointResult, Iterate } from './fixedPoint.ts';
import { stepJacobian } from './stepJacobian.ts';

export interface NewtonOptions {
  /** As for `fixedPoint`. */
  tolerance: number;
  /** Largest number of Newton steps; each costs one evaluation per unknown and a few more. */
  steps: number;
}

/** Relative step of the forward differences, about the root of the map's own accuracy. */
const differenceStep = 1e-6;

/** A step that had to be shortened more than this leads nowhere. */
const shortestStep = 1 / 256;

/**
 * Newton's method for x = map(x), the Jacobian by forward differences and steps halved until the
 * residual falls. For fixed points at which the map itself contracts too slowly, or not at all,
 * for an accelerated iteration.
 */
export function newtonFixedPoint(
  map: FixedPointMap,
  start: Float64Array,
  { tolerance, steps }: NewtonOptions,
): FixedPointResult {
  let current = evaluate(map, start);
  let evaluations = 1;
  const counted: FixedPointMap = (point) => {
    evaluations++;
    return map(point);
  };
  for (let n = 0; n < steps && current !== null && current.residual > tolerance; n++) {
    const next = newtonStep(counted, current);
    if (next === null) break;
    current = next;
  }
  const residual = current?.residual ?? Number.POSITIVE_INFINITY;
  return {
    point: current?.point ?? start,
    residual,
    evaluations,
    converged: residual <= tolerance,
  };
}

/** The next iterate, or null where no shortened Newton step lowers the residual. */
function newtonStep(map: FixedPointMap, current: Iterate): Iterate | null {
  const direction = newtonDirection(map, current);
  if (direction === null) return null;
  for (let length = 1; length >= shortestStep; length /= 2) {
    const point = current.point.map((value, i) => value + length * direction.get(i, 0));
    const next = evaluate(map, point);
    if (next !== null && next.residual < current.residual) return next;
  }
  return null;
}

/** Solution d of (∂map/∂x − 1) d = x − map(x). */
function newtonDirection(map: FixedPointMap, current: Iterate): Matrix | null {
  const jacobian = stepJacobian(map, current, differenceStep);
  if (jacobian === null) return null;
  const direction = solve(jacobian, Matrix.columnVector(Array.from(current.step)).neg(), true);
  return direction.to1DArray().every(Number.isFinite) ? direction : null;
}
