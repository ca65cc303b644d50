/** Share of a diagonal entry below which what is left of it is rounding. */
const rounding = 1e-14;

/**
 * The lower triangular L, row by row, with L Lᵀ = A for a positive semidefinite A, given row by row:
 * Cholesky's factor, with a column of zeros where a row follows from those before it.
 */
export function semidefiniteRoot(matrix: readonly (readonly number[])[]): number[][] {
  const root: number[][] = [];
  for (const row of matrix) {
    const own: number[] = [];
    for (const other of root) {
      const rest = own.reduce(
        (left, value, k) => left - value * (other[k] as number),
        at(row, own),
      );
      const pivot = other.at(-1) as number;
      own.push(pivot === 0 ? 0 : rest / pivot);
    }
    const norm = at(row, own);
    const left = own.reduce((rest, value) => rest - value * value, norm);
    own.push(left > rounding * norm ? Math.sqrt(left) : 0);
    root.push(own);
  }
  return root;
}

/** The entry of a row in the column after those that its root has. */
function at(row: readonly number[], root: readonly number[]): number {
  return row[root.length] as number;
}
