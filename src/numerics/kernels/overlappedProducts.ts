import { gemv } from './gemv.ts';
import { addTransposed } from './gemvTransposed.ts';
import { addLastColumn, addLastColumnDot } from './lastColumn.ts';
import { laneSum, multiplyAdd } from './pair.ts';

/**
 * For pairs of columns: out = four rows at `next` times x, and grad += four rows at `last` weighted
 * by u. The orders of sums are those of gemv and addTransposed. The update comes first, because V8
 * moves loads to the start of an iteration, but not across its store: fewer are then held at once.
 */
function fourRowsOverlapped(
  next: usize,
  last: usize,
  row: usize,
  x: usize,
  end: usize,
  out: usize,
  u: usize,
  grad: usize,
): void {
  const ua = v128.load64_splat(u);
  const ub = v128.load64_splat(u, 8);
  const uc = v128.load64_splat(u, 16);
  const ud = v128.load64_splat(u, 24);
  let sumA = f64x2.splat(0);
  let sumB = f64x2.splat(0);
  let sumC = f64x2.splat(0);
  let sumD = f64x2.splat(0);
  for (; x != end; x += 16, grad += 16, next += 16, last += 16) {
    const lastB = last + row;
    const lastC = lastB + row;
    const lastD = lastC + row;
    const ab = multiplyAdd(v128.load(lastB), ub, f64x2.mul(v128.load(last), ua));
    const cd = multiplyAdd(v128.load(lastD), ud, f64x2.mul(v128.load(lastC), uc));
    v128.store(grad, f64x2.add(v128.load(grad), f64x2.add(ab, cd)));
    const b = next + row;
    const c = b + row;
    const d = c + row;
    const pair = v128.load(x);
    sumA = multiplyAdd(v128.load(next), pair, sumA);
    sumB = multiplyAdd(v128.load(b), pair, sumB);
    sumC = multiplyAdd(v128.load(c), pair, sumC);
    sumD = multiplyAdd(v128.load(d), pair, sumD);
  }
  store<f64>(out, laneSum(sumA));
  store<f64>(out, laneSum(sumB), 8);
  store<f64>(out, laneSum(sumC), 16);
  store<f64>(out, laneSum(sumD), 24);
}

/** {@link fourRowsOverlapped} for whole rows, as many as a multiple of four. */
function overlap(
  next: usize,
  last: usize,
  rows: usize,
  columns: usize,
  row: usize,
  x: usize,
  out: usize,
  u: usize,
  grad: usize,
): void {
  const end = x + ((columns & ~1) << 3);
  for (let i: usize = 0; i < rows; i += 4) {
    const at = i << 3;
    fourRowsOverlapped(next + i * row, last + i * row, row, x, end, out + at, u + at, grad);
  }
  if (columns & 1) {
    const column = (columns - 1) << 3;
    addLastColumn(next + column, rows, row, load<f64>(x + column), out);
    addLastColumnDot(last + column, rows, row, u, grad + column);
  }
}

/**
 * The step of a gradient that reads its matrix from memory once: fields of the `count` rows from
 * `first` on (out_i = a_i·x), and grad += Aᵀ u over the `before` rows just before them, whose u is
 * known and which are still in the cache. Both run in one loop, so that the arithmetic of the second
 * is done while the first waits for memory. `out` and `u` have an entry for every row of A.
 */
export function fieldsAndGradient(
  a: usize,
  first: usize,
  count: usize,
  before: usize,
  columns: usize,
  stride: usize,
  x: usize,
  out: usize,
  u: usize,
  grad: usize,
): void {
  const row = stride << 3;
  const shared = min<usize>(count, before) & ~3;
  const next = first + shared;
  const last = first - before + shared;
  overlap(
    a + first * row,
    a + (first - before) * row,
    shared,
    columns,
    row,
    x,
    out + (first << 3),
    u + ((first - before) << 3),
    grad,
  );
  gemv(a + next * row, count - shared, columns, stride, x, out + (next << 3));
  addTransposed(a + last * row, before - shared, columns, stride, u + (last << 3), grad);
}
