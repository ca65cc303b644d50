import type { Matrix } from 'ml-matrix';
import { evaluate } from '../../numerics/fixedPoint.ts';
import type { FixedPointMap, FixedPointResult, Iterate } from '../../numerics/fixedPoint.ts';
import { newtonStep } from './quasiNewton.ts';

/**
 * Goes from near a fixed point with steps of one matrix, as long as each at least halves the residual:
 * until rounding is all that is left of it. The matrix learns nothing from rounding.
 *
 * @param start A point, and about the inverse of ∂(map(x) − x)/∂x there.
 * @param evaluations The most evaluations of the map, which may end elsewhere than the result.
 */
export function chordSteps(
  map: FixedPointMap,
  start: { point: Float64Array; inverse: Matrix },
  evaluations: number,
): FixedPointResult {
  let best: Iterate | null = null;
  let point = start.point;
  let count = 0;
  while (count < evaluations) {
    count++;
    const next = evaluate(map, point);
    if (next === null || (best !== null && !(next.residual < 0.5 * best.residual))) break;
    best = next;
    const step = newtonStep(start.inverse, next);
    point = next.point.map((value, i) => value + (step[i] as number));
  }
  const residual = best?.residual ?? Number.POSITIVE_INFINITY;
  return {
    point: best?.point ?? start.point,
    residual,
    evaluations: count,
    converged: best !== null,
  };
}
