import { addLastColumnDot } from './lastColumn.ts';
import { multiplyAdd } from './pair.ts';
import { fill } from './vector.ts';

/** out += u · (one row), over pairs of columns. */
function addRow(a: usize, u: usize, out: usize, end: usize): void {
  const factor = v128.load64_splat(u);
  for (; out != end; out += 16, a += 16) {
    v128.store(out, multiplyAdd(factor, v128.load(a), v128.load(out)));
  }
}

/** out += four rows, weighted by u, over pairs of columns: out is read and written once for four rows. */
function addFourRows(a: usize, row: usize, u: usize, out: usize, end: usize): void {
  const ua = v128.load64_splat(u);
  const ub = v128.load64_splat(u, 8);
  const uc = v128.load64_splat(u, 16);
  const ud = v128.load64_splat(u, 24);
  for (; out != end; out += 16, a += 16) {
    const b = a + row;
    const c = b + row;
    const d = c + row;
    const ab = multiplyAdd(v128.load(b), ub, f64x2.mul(v128.load(a), ua));
    const cd = multiplyAdd(v128.load(d), ud, f64x2.mul(v128.load(c), uc));
    v128.store(out, f64x2.add(v128.load(out), f64x2.add(ab, cd)));
  }
}

/** out += Aᵀ u. */
export function addTransposed(
  a: usize,
  rows: usize,
  columns: usize,
  stride: usize,
  u: usize,
  out: usize,
): void {
  const row = stride << 3;
  const end = out + ((columns & ~1) << 3);
  let i: usize = 0;
  for (; i + 4 <= rows; i += 4) addFourRows(a + i * row, row, u + (i << 3), out, end);
  for (; i < rows; i++) addRow(a + i * row, u + (i << 3), out, end);
  if (columns & 1) addLastColumnDot(a + ((columns - 1) << 3), rows, row, u, end);
}

/** out = Aᵀ u. */
export function gemvTransposed(
  a: usize,
  rows: usize,
  columns: usize,
  stride: usize,
  u: usize,
  out: usize,
): void {
  fill(0, out, columns);
  addTransposed(a, rows, columns, stride, u, out);
}
