import { DEPTH, packLeft, packRight, SIDE } from './packing.ts';
import { addBlock } from './tile.ts';
import { axpy, dot } from './vector.ts';

/** Columns that are finished one by one, between updates by tiles. */
const PANEL: usize = 32;

function entry(a: usize, n: usize, i: usize, j: usize): usize {
  return a + ((i * n + j) << 3);
}

/** Subtracts the products of the columns [first, from) from the columns [from, from + width). */
function subtractFinished(a: usize, n: usize, first: usize, from: usize, width: usize): void {
  for (let k = first; k < from; k += DEPTH) {
    const depth = min<usize>(DEPTH, from - k);
    packRight(entry(a, n, from, k), n << 3, 8, width, depth);
    for (let i = from; i < n; i += SIDE) {
      const height = min<usize>(SIDE, n - i);
      packLeft(entry(a, n, i, k), n << 3, 8, height, depth, -1);
      addBlock(entry(a, n, i, from), n, height, width, depth, i - from);
    }
  }
}

/** Finishes the columns [from, from + width) of row i up to the diagonal; the rows above are done. */
function finishRow(a: usize, n: usize, i: usize, from: usize, width: usize): void {
  const row = entry(a, n, i, from);
  const end = min<usize>(width, i - from);
  for (let j: usize = 0; j < end; j++) {
    const other = entry(a, n, from + j, from);
    const at = row + (j << 3);
    store<f64>(at, (load<f64>(at) - dot(row, other, j)) / load<f64>(other + (j << 3)));
  }
}

/** Finishes the columns [from, from + width); returns 0, or the 1-based index of a failing pivot. */
function finishPanel(a: usize, n: usize, from: usize, width: usize): usize {
  for (let i = from; i < n; i++) {
    finishRow(a, n, i, from, width);
    if (i >= from + width) continue;
    const row = entry(a, n, i, from);
    const at = entry(a, n, i, i);
    const pivot = load<f64>(at) - dot(row, row, i - from);
    if (!(pivot > 0)) return i + 1;
    store<f64>(at, sqrt(pivot));
  }
  return 0;
}

/**
 * Cholesky's factor L of a symmetric positive definite n×n matrix (row-major, only the lower
 * triangle is read), in place of its lower triangle; entries above the diagonal are not meaningful
 * afterwards. Returns 0, or the 1-based index of the first pivot that is not positive.
 */
export function cholesky(a: usize, n: usize): usize {
  for (let side: usize = 0; side < n; side += SIDE) {
    const end = min<usize>(side + SIDE, n);
    subtractFinished(a, n, 0, side, end - side);
    for (let from = side; from < end; from += PANEL) {
      const width = min<usize>(PANEL, end - from);
      subtractFinished(a, n, side, from, width);
      const failing = finishPanel(a, n, from, width);
      if (failing != 0) return failing;
    }
  }
  return 0;
}

/** Solves L Lᵀ x = b in place of b, for L as {@link cholesky} leaves it. */
export function choleskySolve(l: usize, n: usize, b: usize): void {
  for (let i: usize = 0; i < n; i++) {
    const at = b + (i << 3);
    const known = dot(entry(l, n, i, 0), b, i);
    store<f64>(at, (load<f64>(at) - known) / load<f64>(entry(l, n, i, i)));
  }
  for (let i: usize = n; i > 0; i--) {
    const row = entry(l, n, i - 1, 0);
    const at = b + ((i - 1) << 3);
    const x = load<f64>(at) / load<f64>(row + ((i - 1) << 3));
    store<f64>(at, x);
    axpy(-x, row, b, i - 1);
  }
}
