/**
 * How far a curve may be from the straight line between two of its points, for each of its
 * intervals: the height of the triangle between that line and the neighbouring lines drawn on into
 * the interval. A convex or concave curve cannot leave the triangle, so that the number is a bound
 * (the sandwich of Rote, Computing 48 (1992) 337), and a kink between straight pieces fills it. Where
 * the curve turns one way at the one end and the other way at the other, it is the smaller of the
 * heights that each turn alone would have at the other end. An interval at an end of the curve, or at
 * a gap, turns there as it does at its other end; one that stands alone may bend anyhow: ∞.
 *
 * @param xs ascending coordinates of the points as the figure draws them.
 * @param ys their heights; null where there is none.
 * @returns one number per interval; 0 where one of its ends has no height.
 */
export function bends(xs: readonly number[], ys: readonly (number | null)[]): number[] {
  const slopes = xs.slice(1).map((x, i) => slope(xs[i], ys[i], x, ys[i + 1]));
  return slopes.map((own, i) => {
    if (own === null) return 0;
    const before = slopes[i - 1] ?? null;
    const after = slopes[i + 1] ?? null;
    const left = before === null ? null : own - before;
    const right = after === null ? null : after - own;
    const first = left ?? right;
    const second = right ?? left;
    if (first === null || second === null) return Infinity;
    return height(first, second) * ((xs[i + 1] ?? NaN) - (xs[i] ?? NaN));
  });
}

function slope(
  x = NaN,
  y: number | null = null,
  nextX = NaN,
  nextY: number | null = null,
): number | null {
  return y === null || nextY === null ? null : (nextY - y) / (nextX - x);
}

/** Height of the triangle over an interval of length 1 at whose ends the slope changes so much. */
function height(first: number, second: number): number {
  const [left, right] = [Math.abs(first), Math.abs(second)];
  if (left === 0 || right === 0) return 0;
  return first * second > 0 ? (left * right) / (left + right) : Math.min(left, right);
}
