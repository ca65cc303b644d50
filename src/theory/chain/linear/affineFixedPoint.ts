import { LuDecomposition, Matrix } from 'ml-matrix';

/** Corrections of a solution by what the map still moves it; each removes most of the rounding. */
const corrections = 2;

/**
 * The fixed point of an affine map x ← A x + c, of which only the map itself is known: A from one
 * evaluation per unknown at a distance of `scales` from zero, then (1 − A) x = c. Null where 1 − A
 * is singular, or the map not finite.
 *
 * @param scales about the size of each unknown, not zero.
 */
export function affineFixedPoint(
  map: (point: number[]) => number[],
  scales: readonly number[],
): number[] | null {
  if (scales.length === 0) return [];
  const zero = scales.map(() => 0);
  const offset = map(zero);
  const system = Matrix.eye(scales.length);
  scales.forEach((scale, j) => {
    const moved = map(zero.map((_, i) => (i === j ? scale : 0)));
    moved.forEach((value, i) => {
      system.set(i, j, system.get(i, j) - (value - (offset[i] as number)) / scale);
    });
  });
  const factors = new LuDecomposition(system);
  if (!system.to1DArray().every(Number.isFinite) || factors.isSingular()) return null;
  let point = zero;
  let step = offset;
  for (let round = 0; round <= corrections; round++) {
    const change = factors.solve(Matrix.columnVector([...step])).to1DArray();
    point = point.map((value, i) => value + (change[i] as number));
    const image = map(point);
    step = image.map((value, i) => value - (point[i] as number));
  }
  return point;
}
