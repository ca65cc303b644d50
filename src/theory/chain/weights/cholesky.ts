/**
 * Appends to `rows` (lower triangular, L Lᵀ = Q so far) the row of one more learner, given its
 * overlaps with the earlier ones and its own norm Q_kk. What the earlier ones leave unexplained is
 * never negative in exact arithmetic; where an iterate or rounding makes it so, it counts as 0
 * (a student of full capacity that only copies its teacher is such a case).
 */
export function choleskyRow(
  rows: readonly number[][],
  overlaps: readonly number[],
  norm: number,
): number[] {
  const row: number[] = [];
  rows.forEach((earlier, j) => {
    const known = row.reduce((sum, value, i) => sum + value * (earlier[i] as number), 0);
    const pivot = earlier[j] as number;
    row.push(pivot === 0 ? 0 : ((overlaps[j] as number) - known) / pivot);
  });
  const rest = norm - row.reduce((sum, value) => sum + value * value, 0);
  row.push(rest > pivotRounding * norm ? Math.sqrt(rest) : 0);
  return row;
}

/**
 * Pivots below this, relative to Q_kk, count as 0. Overlaps are known to 1e−10; a smaller pivot
 * would make the direction of what is left pure noise, and it moves averages by less than 1e−6.
 */
const pivotRounding = 1e-12;

/** Solution c of L c = x, with c_k = 0 where the pivot is 0. */
export function forwardSolve(rows: readonly number[][], x: readonly number[]): number[] {
  const solution: number[] = [];
  rows.forEach((row, k) => {
    const known = solution.reduce((sum, value, i) => sum + value * (row[i] as number), 0);
    const pivot = row[k] as number;
    solution.push(pivot === 0 ? 0 : ((x[k] as number) - known) / pivot);
  });
  return solution;
}
