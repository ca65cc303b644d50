import { Matrix } from 'ml-matrix';
import { evaluate } from './fixedPoint.ts';
import type { FixedPointMap, Iterate } from './fixedPoint.ts';

/**
 * ∂(map(x) − x)/∂x by forward differences, one evaluation of the map per unknown.
 *
 * @param relativeStep of the differences, against 1 + |x|: about the root of the map's accuracy.
 * @returns null where the map has no value beside the point.
 */
export function stepJacobian(
  map: FixedPointMap,
  { point, step }: Iterate,
  relativeStep: number,
): Matrix | null {
  const size = point.length;
  const jacobian = Matrix.zeros(size, size);
  for (let j = 0; j < size; j++) {
    const shift = relativeStep * (1 + Math.abs(point[j] as number));
    const moved = evaluate(
      map,
      point.map((value, i) => (i === j ? value + shift : value)),
    );
    if (moved === null) return null;
    for (let i = 0; i < size; i++) {
      jacobian.set(i, j, ((moved.step[i] as number) - (step[i] as number)) / shift);
    }
  }
  return jacobian;
}
