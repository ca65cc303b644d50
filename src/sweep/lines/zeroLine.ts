/** A function on the plane, null where it has no value. */
export type Field = (x: number, y: number) => number | null;

/** Halvings of an interval between two points of a grid: far below what a figure resolves. */
const halvings = 40;

/** A zero between two places at which a function has opposite signs. */
function bisect(f: (t: number) => number | null, from: number, to: number): number | null {
  let [below, above] = [from, to];
  const start = f(below);
  if (start === null) return null;
  for (let i = 0; i < halvings; i++) {
    const middle = (below + above) / 2;
    const value = f(middle);
    if (value === null) return null;
    if (value < 0 === start < 0) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}

/** The zeros of a function along a grid, one between two points where it changes sign. */
function zerosAlong(f: (t: number) => number | null, grid: readonly number[]): number[] {
  const values = grid.map(f);
  return grid.slice(1).flatMap((to, i) => {
    const [before, after] = [values[i], values[i + 1]];
    if (typeof before !== 'number' || typeof after !== 'number' || before < 0 === after < 0) {
      return [];
    }
    const zero = bisect(f, grid[i] as number, to);
    return zero === null ? [] : [zero];
  });
}

/**
 * Points [x, y] of the line on which a field is zero, in their order along it: its first zero in x
 * for each y of the grid or, where some have none, its first in y for each x if those are more.
 */
export function zeroLine(
  field: Field,
  xs: readonly number[],
  ys: readonly number[],
): [number, number][] {
  const acrossRows = ys.flatMap((y) =>
    zerosAlong((x) => field(x, y), xs)
      .slice(0, 1)
      .map((x): [number, number] => [x, y]),
  );
  if (acrossRows.length === ys.length) return acrossRows;
  const acrossColumns = xs.flatMap((x) =>
    zerosAlong((y) => field(x, y), ys)
      .slice(0, 1)
      .map((y): [number, number] => [x, y]),
  );
  return acrossRows.length >= acrossColumns.length ? acrossRows : acrossColumns;
}
