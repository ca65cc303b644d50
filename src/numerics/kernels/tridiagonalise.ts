import { gemv } from './gemv.ts';
import { addTransposed } from './gemvTransposed.ts';
import { addLowerProduct } from './gram.ts';
import { makeReflector } from './reflectors.ts';
import { symmetricTimes } from './symmetricTimes.ts';
import { axpy, copy, dot } from './vector.ts';

/** Rows that are reduced one by one before the rest of the matrix is updated for all of them. */
const PANEL: usize = 32;
/** Coefficients of the panel's vectors: two for each of its rows. */
const COEFFICIENTS: usize = memory.data(512, 16);

/** Brings row i (up to the diagonal) up to date: −= Σ_p u_p[i] w_p + w_p[i] u_p. */
function updateRow(row: usize, i: usize, n: usize, left: usize, right: usize, count: usize): void {
  for (let p: usize = 0; p < count; p++) {
    store<f64>(COEFFICIENTS + (p << 3), -load<f64>(left + ((p * n + i) << 3)));
  }
  addTransposed(right, count, i + 1, n, COEFFICIENTS, row);
}

/** w = A u − ½ (uᵀA u) u, where A is the matrix in memory less Σ_p u_p w_pᵀ + w_p u_pᵀ. */
function companion(
  a: usize,
  order: usize,
  n: usize,
  u: usize,
  left: usize,
  right: usize,
  count: usize,
  w: usize,
): void {
  symmetricTimes(a, order, n, u, w);
  gemv(right, count, order, n, u, COEFFICIENTS);
  for (let p: usize = 0; p < count; p++) {
    store<f64>(COEFFICIENTS + (p << 3), -load<f64>(COEFFICIENTS + (p << 3)));
  }
  addTransposed(left, count, order, n, COEFFICIENTS, w);
  axpy(-0.5 * dot(w, u, order), u, w, order);
}

/**
 * Reduces the rows [from, to), the last one first. The reflector u and its companion w of each row
 * go to two successive rows of `left`, and to those of `right` in the other order, so that the update
 * of the rows above is −= leftᵀ right.
 */
function reducePanel(
  a: usize,
  n: usize,
  from: usize,
  to: usize,
  diagonal: usize,
  offDiagonal: usize,
  left: usize,
  right: usize,
): void {
  for (let i = to; i-- > from;) {
    const row = a + ((i * n) << 3);
    const count = 2 * (to - 1 - i);
    updateRow(row, i, n, left, right, count);
    store<f64>(diagonal + (i << 3), load<f64>(row + (i << 3)));
    if (i == 0) return;
    store<f64>(offDiagonal + ((i - 1) << 3), makeReflector(row, i));
    const first = (count * n) << 3;
    const second = first + (n << 3);
    companion(a, i, n, row, left, right, count, left + second);
    copy(row, left + first, i);
    copy(row, right + second, i);
    copy(left + second, right + first, i);
  }
}

/**
 * Householder's reduction A = Q T Qᵀ of a symmetric n×n matrix (row-major, only the lower triangle
 * is read) to the tridiagonal T, whose diagonal (n numbers) and off-diagonal (n − 1) are written.
 * Afterwards the first i entries of row i of A are the reflector u of H_i = 1 − u uᵀ, and
 * Q = H_{n−1} ⋯ H_1; entries on and above the diagonal are not meaningful. `scratch` holds 128 n
 * doubles. Blocked as in J. J. Dongarra, D. C. Sorensen and S. J. Hammarling, J. Comput. Appl. Math.
 * 27 (1989) 215: half of the work is a product of matrices.
 */
export function tridiagonalise(
  a: usize,
  n: usize,
  diagonal: usize,
  offDiagonal: usize,
  scratch: usize,
): void {
  const left = scratch;
  const right = scratch + ((2 * PANEL * n) << 3);
  for (let to = n; to > 0;) {
    const width = min<usize>(PANEL, to);
    to -= width;
    reducePanel(a, n, to, to + width, diagonal, offDiagonal, left, right);
    addLowerProduct(left, right, 2 * width, to, n, -1, a, n);
  }
}
