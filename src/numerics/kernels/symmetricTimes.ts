import { fourRowsBothWays } from './fourRowsBothWays.ts';

/** out += A x for the triangle of `order` rows on the diagonal that starts at a. */
function addCorner(a: usize, order: usize, row: usize, x: usize, out: usize): void {
  for (let i: usize = 0; i < order; i++) {
    const at = i << 3;
    const xi = load<f64>(x + at);
    let total = load<f64>(out + at);
    for (let j: usize = 0; j < i; j++) {
      const p = j << 3;
      const entry = load<f64>(a + i * row + p);
      total += entry * load<f64>(x + p);
      store<f64>(out + p, load<f64>(out + p) + entry * xi);
    }
    store<f64>(out + at, total + load<f64>(a + i * row + at) * xi);
  }
}

/** out_j += factor · a_j, and Σ_j a_j x_j is written to `sum`, for one row of `columns` entries. */
function rowBothWays(
  a: usize,
  columns: usize,
  factor: f64,
  x: usize,
  out: usize,
  sum: usize,
): void {
  let total: f64 = 0;
  for (let j: usize = 0; j < columns; j++) {
    const p = j << 3;
    const entry = load<f64>(a + p);
    total += entry * load<f64>(x + p);
    store<f64>(out + p, load<f64>(out + p) + entry * factor);
  }
  store<f64>(sum, total);
}

/**
 * out = A x for a symmetric matrix of order n with rows `stride` doubles apart, of which only the
 * lower triangle is read, once.
 */
export function symmetricTimes(a: usize, n: usize, stride: usize, x: usize, out: usize): void {
  const row = stride << 3;
  let i: usize = 0;
  for (; i + 4 <= n; i += 4) {
    const p = i << 3;
    fourRowsBothWays(a + i * row, a + i * row, row, x, x + p, out + p, x + p, out);
    addCorner(a + i * row + p, 4, row, x + p, out + p);
  }
  for (let k = i; k < n; k++) {
    const p = k << 3;
    rowBothWays(a + k * row, i, load<f64>(x + p), x, out, out + p);
  }
  addCorner(a + i * row + (i << 3), n - i, row, x + (i << 3), out + (i << 3));
}
