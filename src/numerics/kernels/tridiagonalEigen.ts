import { scale } from './vector.ts';

const EPSILON: f64 = 2.220446049250313e-16;
/** In units of the largest entry: off-diagonals that small are dropped even beside zeros. */
const NEGLIGIBLE: f64 = 1e-150;
/** QL steps per eigenvalue; fewer than two are usual, and more than a few dozen never seen. */
const MOST_STEPS: i32 = 60;

function entry(x: usize, i: usize): f64 {
  return load<f64>(x + (i << 3));
}

function setEntry(x: usize, i: usize, value: f64): void {
  store<f64>(x + (i << 3), value);
}

/** The row x becomes c x − s y, the row y becomes s x + c y. */
function rotateRows(x: usize, y: usize, n: usize, c: f64, s: f64): void {
  const cs = f64x2.splat(c);
  const ss = f64x2.splat(s);
  let i: usize = 0;
  for (; i + 2 <= n; i += 2) {
    const p = i << 3;
    const a = v128.load(x + p);
    const b = v128.load(y + p);
    v128.store(x + p, f64x2.sub(f64x2.mul(cs, a), f64x2.mul(ss, b)));
    v128.store(y + p, f64x2.add(f64x2.mul(ss, a), f64x2.mul(cs, b)));
  }
  if (i < n) {
    const a = entry(x, i);
    const b = entry(y, i);
    setEntry(x, i, c * a - s * b);
    setEntry(y, i, s * a + c * b);
  }
}

/** The first index from `from` on whose off-diagonal is negligible; n − 1 if there is none. */
function blockEnd(diagonal: usize, offDiagonal: usize, n: usize, from: usize): usize {
  let i = from;
  for (; i + 1 < n; i++) {
    const neighbours = abs(entry(diagonal, i)) + abs(entry(diagonal, i + 1));
    if (abs(entry(offDiagonal, i)) <= EPSILON * neighbours + NEGLIGIBLE) break;
  }
  return i;
}

/** Wilkinson's shift for the block that starts at `from`, less the diagonal's last entry there. */
function shiftedEnd(diagonal: usize, offDiagonal: usize, from: usize, to: usize): f64 {
  const coupling = entry(offDiagonal, from);
  const half = (entry(diagonal, from + 1) - entry(diagonal, from)) / (2 * coupling);
  const root = copysign<f64>(sqrt(half * half + 1), half);
  return entry(diagonal, to) - entry(diagonal, from) + coupling / (half + root);
}

/** One implicit QL step on the block [from, to], and its rotations on the rows. */
function step(
  diagonal: usize,
  offDiagonal: usize,
  from: usize,
  to: usize,
  rows: usize,
  columns: usize,
): void {
  let g = shiftedEnd(diagonal, offDiagonal, from, to);
  let s: f64 = 1;
  let c: f64 = 1;
  let p: f64 = 0;
  for (let i = to; i-- > from;) {
    const f = s * entry(offDiagonal, i);
    const b = c * entry(offDiagonal, i);
    const r = sqrt(f * f + g * g);
    if (i + 1 < to) setEntry(offDiagonal, i + 1, r);
    if (r == 0) {
      // The block has split by itself: the rest of the step has nothing to chase.
      setEntry(diagonal, i + 1, entry(diagonal, i + 1) - p);
      return;
    }
    s = f / r;
    c = g / r;
    const base = entry(diagonal, i + 1) - p;
    const t = (entry(diagonal, i) - base) * s + 2 * c * b;
    p = s * t;
    setEntry(diagonal, i + 1, base + p);
    g = c * t - b;
    const row = rows + ((i * columns) << 3);
    rotateRows(row, row + (columns << 3), columns, c, s);
  }
  setEntry(diagonal, from, entry(diagonal, from) - p);
  setEntry(offDiagonal, from, g);
}

/** Sorts the diagonal ascending, and the rows with it. */
function sortAscending(diagonal: usize, n: usize, rows: usize, columns: usize): void {
  for (let i: usize = 0; i + 1 < n; i++) {
    let least = i;
    for (let j = i + 1; j < n; j++) {
      if (entry(diagonal, j) < entry(diagonal, least)) least = j;
    }
    if (least == i) continue;
    const value = entry(diagonal, i);
    setEntry(diagonal, i, entry(diagonal, least));
    setEntry(diagonal, least, value);
    // A quarter turn exchanges two rows, up to a sign that eigenvectors do not have.
    const target = rows + ((i * columns) << 3);
    rotateRows(target, rows + ((least * columns) << 3), columns, 0, 1);
  }
}

/** The largest size of an entry of T. */
function largestEntry(diagonal: usize, offDiagonal: usize, n: usize): f64 {
  let largest: f64 = 0;
  for (let i: usize = 0; i < n; i++) largest = max<f64>(largest, abs(entry(diagonal, i)));
  for (let i: usize = 0; i + 1 < n; i++) largest = max<f64>(largest, abs(entry(offDiagonal, i)));
  return largest;
}

/** x /= divisor; a quotient stays within range where a product with 1/divisor may not. */
function divide(x: usize, n: usize, divisor: f64): void {
  for (let i: usize = 0; i < n; i++) setEntry(x, i, entry(x, i) / divisor);
}

/**
 * Eigenvalues of the symmetric tridiagonal T = S Λ Sᵀ in place of its diagonal (n numbers),
 * ascending; the off-diagonal (n − 1) is used up. The n × columns matrix `rows` becomes Sᵀ · rows:
 * the identity turns into the eigenvectors, row by row and up to signs, a single column into its
 * coordinates among them; with no columns only the eigenvalues are found. There are of the order of
 * n² rotations, of 6 columns flops each. Returns 0, or the 1-based index of an eigenvalue that was not
 * found, as where T is not finite. The implicit QL method of H. Bowdler, R. S. Martin, C. Reinsch
 * and J. H. Wilkinson, Numer. Math. 11 (1968) 293, with every error below a small multiple of ε‖T‖.
 */
export function tridiagonalEigen(
  diagonal: usize,
  offDiagonal: usize,
  n: usize,
  rows: usize,
  columns: usize,
): usize {
  const size = largestEntry(diagonal, offDiagonal, n);
  if (size == 0) return 0;
  if (!(size < Infinity)) return 1;
  divide(diagonal, n, size);
  divide(offDiagonal, n - 1, size);
  for (let i: usize = 0; i < n; i++) {
    let steps: i32 = 0;
    for (;;) {
      const to = blockEnd(diagonal, offDiagonal, n, i);
      if (to == i) break;
      if (++steps > MOST_STEPS) return i + 1;
      step(diagonal, offDiagonal, i, to, rows, columns);
    }
  }
  scale(size, diagonal, n);
  sortAscending(diagonal, n, rows, columns);
  return 0;
}
