/** Solution x of L x = y for lower triangular rows; not finite where a pivot is 0. */
export function solveLower(rows: readonly (readonly number[])[], y: readonly number[]): number[] {
  const x: number[] = [];
  rows.forEach((row, k) => {
    let rest = y[k] as number;
    for (let i = 0; i < k; i++) rest -= (row[i] as number) * (x[i] as number);
    x.push(rest / (row[k] as number));
  });
  return x;
}

/** The last row of L⁻¹ for lower triangular rows; not finite where a pivot is 0. */
export function lastInverseRow(rows: readonly (readonly number[])[]): number[] {
  const last = rows.length - 1;
  const x = new Array<number>(rows.length).fill(0);
  for (let k = last; k >= 0; k--) {
    let rest = k === last ? 1 : 0;
    for (let i = k + 1; i <= last; i++) {
      rest -= ((rows[i] as number[])[k] as number) * (x[i] as number);
    }
    x[k] = rest / ((rows[k] as number[])[k] as number);
  }
  return x;
}
