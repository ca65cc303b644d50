/** Midway on an axis: of logarithms where the axis is logarithmic. */
function middle(scale: 'linear' | 'log', a: number, b: number): number {
  return scale === 'log' ? Math.sqrt(a * b) : (a + b) / 2;
}

/** As far beyond an end as the cell reaches inwards. */
function mirrored(scale: 'linear' | 'log', end: number, inner: number): number {
  return scale === 'log' ? (end * end) / inner : 2 * end - inner;
}

/** Where the cell of each value of a grid begins and ends, midway to its neighbours. */
export function cellEdges(
  values: readonly number[],
  scale: 'linear' | 'log',
): Map<number, [number, number]> {
  const grid = [...new Set(values)].sort((a, b) => a - b);
  return new Map(
    grid.map((value, i) => {
      const [before, after] = [grid[i - 1], grid[i + 1]];
      const low = before === undefined ? undefined : middle(scale, before, value);
      const high = after === undefined ? undefined : middle(scale, value, after);
      const from = low ?? (high === undefined ? value : mirrored(scale, value, high));
      const to = high ?? (low === undefined ? value : mirrored(scale, value, low));
      return [value, [from, to]];
    }),
  );
}
