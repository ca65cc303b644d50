import { addLastColumn } from './lastColumn.ts';
import { laneSum, multiplyAdd } from './pair.ts';

/** One row times x over pairs of columns, in the order of {@link fourRowsTimes}. */
function rowTimes(a: usize, x: usize, end: usize, out: usize): void {
  let sum = f64x2.splat(0);
  for (; x != end; x += 16, a += 16) sum = multiplyAdd(v128.load(a), v128.load(x), sum);
  store<f64>(out, laneSum(sum));
}

/**
 * Four rows times x over pairs of columns: each entry of x is loaded once for four products. One
 * pair of sums per row, and no unrolling, because V8 moves all loads of an iteration to its start
 * and spills registers when there are more of them.
 */
function fourRowsTimes(a: usize, row: usize, x: usize, end: usize, out: usize): void {
  let sumA = f64x2.splat(0);
  let sumB = f64x2.splat(0);
  let sumC = f64x2.splat(0);
  let sumD = f64x2.splat(0);
  for (; x != end; x += 16, a += 16) {
    const b = a + row;
    const c = b + row;
    const d = c + row;
    const pair = v128.load(x);
    sumA = multiplyAdd(v128.load(a), pair, sumA);
    sumB = multiplyAdd(v128.load(b), pair, sumB);
    sumC = multiplyAdd(v128.load(c), pair, sumC);
    sumD = multiplyAdd(v128.load(d), pair, sumD);
  }
  store<f64>(out, laneSum(sumA));
  store<f64>(out, laneSum(sumB), 8);
  store<f64>(out, laneSum(sumC), 16);
  store<f64>(out, laneSum(sumD), 24);
}

/**
 * out = A x for row-major A whose rows are `stride` doubles apart; columns ≤ stride. A row has the
 * same bits wherever it stands: the sums over even and odd columns, added, and then the last column
 * where their number is odd.
 */
export function gemv(
  a: usize,
  rows: usize,
  columns: usize,
  stride: usize,
  x: usize,
  out: usize,
): void {
  const row = stride << 3;
  const end = x + ((columns & ~1) << 3);
  let i: usize = 0;
  for (; i + 4 <= rows; i += 4) fourRowsTimes(a + i * row, row, x, end, out + (i << 3));
  for (; i < rows; i++) rowTimes(a + i * row, x, end, out + (i << 3));
  if (columns & 1) addLastColumn(a + ((columns - 1) << 3), rows, row, load<f64>(end), out);
}
