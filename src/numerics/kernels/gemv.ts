import { fill } from './vector.ts';
import { laneSum, multiplyAdd } from './pair.ts';

/** One row times x, with the partial sums of {@link fourRowsTimes}: a product has the same bits in both. */
function rowTimes(a: usize, columns: usize, x: usize, out: usize): void {
  let s0 = f64x2.splat(0);
  let s1 = f64x2.splat(0);
  let j: usize = 0;
  for (; j + 4 <= columns; j += 4) {
    const p = j << 3;
    s0 = multiplyAdd(v128.load(a + p), v128.load(x + p), s0);
    s1 = multiplyAdd(v128.load(a + p, 16), v128.load(x + p, 16), s1);
  }
  let total = laneSum(f64x2.add(s0, s1));
  for (; j < columns; j++) total += load<f64>(a + (j << 3)) * load<f64>(x + (j << 3));
  store<f64>(out, total);
}

/** Four rows times x at once: each entry of x is loaded once for four products. */
function fourRowsTimes(a: usize, columns: usize, stride: usize, x: usize, out: usize): void {
  const b = a + (stride << 3);
  const c = b + (stride << 3);
  const d = c + (stride << 3);
  let a0 = f64x2.splat(0);
  let a1 = f64x2.splat(0);
  let b0 = f64x2.splat(0);
  let b1 = f64x2.splat(0);
  let c0 = f64x2.splat(0);
  let c1 = f64x2.splat(0);
  let d0 = f64x2.splat(0);
  let d1 = f64x2.splat(0);
  let j: usize = 0;
  for (; j + 4 <= columns; j += 4) {
    const p = j << 3;
    const x0 = v128.load(x + p);
    const x1 = v128.load(x + p, 16);
    a0 = multiplyAdd(v128.load(a + p), x0, a0);
    a1 = multiplyAdd(v128.load(a + p, 16), x1, a1);
    b0 = multiplyAdd(v128.load(b + p), x0, b0);
    b1 = multiplyAdd(v128.load(b + p, 16), x1, b1);
    c0 = multiplyAdd(v128.load(c + p), x0, c0);
    c1 = multiplyAdd(v128.load(c + p, 16), x1, c1);
    d0 = multiplyAdd(v128.load(d + p), x0, d0);
    d1 = multiplyAdd(v128.load(d + p, 16), x1, d1);
  }
  let sumA = laneSum(f64x2.add(a0, a1));
  let sumB = laneSum(f64x2.add(b0, b1));
  let sumC = laneSum(f64x2.add(c0, c1));
  let sumD = laneSum(f64x2.add(d0, d1));
  for (; j < columns; j++) {
    const p = j << 3;
    const xj = load<f64>(x + p);
    sumA += load<f64>(a + p) * xj;
    sumB += load<f64>(b + p) * xj;
    sumC += load<f64>(c + p) * xj;
    sumD += load<f64>(d + p) * xj;
  }
  store<f64>(out, sumA);
  store<f64>(out, sumB, 8);
  store<f64>(out, sumC, 16);
  store<f64>(out, sumD, 24);
}

/** out = A x for row-major A whose rows are `stride` doubles apart; columns ≤ stride. */
export function gemv(
  a: usize,
  rows: usize,
  columns: usize,
  stride: usize,
  x: usize,
  out: usize,
): void {
  let i: usize = 0;
  for (; i + 4 <= rows; i += 4) {
    fourRowsTimes(a + ((i * stride) << 3), columns, stride, x, out + (i << 3));
  }
  for (; i < rows; i++) rowTimes(a + ((i * stride) << 3), columns, x, out + (i << 3));
}

/** out += u · (one row). */
function addRow(a: usize, columns: usize, u: f64, out: usize): void {
  const factor = f64x2.splat(u);
  let j: usize = 0;
  for (; j + 2 <= columns; j += 2) {
    const p = j << 3;
    v128.store(out + p, multiplyAdd(factor, v128.load(a + p), v128.load(out + p)));
  }
  if (j < columns) {
    const p = j << 3;
    store<f64>(out + p, load<f64>(out + p) + u * load<f64>(a + p));
  }
}

/** out += four rows, weighted by u: out is read and written once for four rows. */
function addFourRows(a: usize, columns: usize, stride: usize, u: usize, out: usize): void {
  const b = a + (stride << 3);
  const c = b + (stride << 3);
  const d = c + (stride << 3);
  const ua = v128.load64_splat(u);
  const ub = v128.load64_splat(u, 8);
  const uc = v128.load64_splat(u, 16);
  const ud = v128.load64_splat(u, 24);
  let j: usize = 0;
  for (; j + 2 <= columns; j += 2) {
    const p = j << 3;
    const ab = multiplyAdd(v128.load(b + p), ub, f64x2.mul(v128.load(a + p), ua));
    const cd = multiplyAdd(v128.load(d + p), ud, f64x2.mul(v128.load(c + p), uc));
    v128.store(out + p, f64x2.add(v128.load(out + p), f64x2.add(ab, cd)));
  }
  if (j < columns) {
    const p = j << 3;
    const ab = load<f64>(a + p) * load<f64>(u) + load<f64>(b + p) * load<f64>(u, 8);
    const cd = load<f64>(c + p) * load<f64>(u, 16) + load<f64>(d + p) * load<f64>(u, 24);
    store<f64>(out + p, load<f64>(out + p) + (ab + cd));
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
  let i: usize = 0;
  for (; i + 4 <= rows; i += 4) {
    addFourRows(a + ((i * stride) << 3), columns, stride, u + (i << 3), out);
  }
  for (; i < rows; i++) {
    addRow(a + ((i * stride) << 3), columns, load<f64>(u + (i << 3)), out);
  }
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
