/** Consecutive samples: rows of the matrix of inputs. */
export interface RowRange {
  /** The first row. */
  first: number;
  /** How many there are. */
  count: number;
}

/** The range that consecutive ranges make up; undefined where rows between them are left out. */
export function joined(ranges: readonly RowRange[]): RowRange | undefined {
  const first = ranges[0]?.first ?? 0;
  let end = first;
  for (const range of ranges) {
    if (range.first !== end) return undefined;
    end += range.count;
  }
  return { first, count: end - first };
}

/** How many rows the ranges have. */
export function countRows(ranges: readonly RowRange[]): number {
  return ranges.reduce((total, { count }) => total + count, 0);
}

/** The address of the entry of one row in a vector of one double per row. */
export function rowAddress(vector: number, row: number): number {
  return vector + row * Float64Array.BYTES_PER_ELEMENT;
}
