/** Σ_k a[i+k] b[j+k] over `length` terms, as four sums: one would wait for each of its additions. */
function dot(a: Float64Array, i: number, b: Float64Array, j: number, length: number): number {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  let k = 0;
  for (; k + 3 < length; k += 4) {
    s0 += (a[i + k] as number) * (b[j + k] as number);
    s1 += (a[i + k + 1] as number) * (b[j + k + 1] as number);
    s2 += (a[i + k + 2] as number) * (b[j + k + 2] as number);
    s3 += (a[i + k + 3] as number) * (b[j + k + 3] as number);
  }
  for (; k < length; k++) s0 += (a[i + k] as number) * (b[j + k] as number);
  return s0 + s1 + (s2 + s3);
}

/**
 * Cholesky's factor L of a symmetric positive definite n × n matrix A = L Lᵀ, in place: row by row,
 * the lower triangle is read and overwritten. A pivot that rounding has left without a positive
 * value becomes infinite, which keeps its unknown at zero.
 */
export function factorise(matrix: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) {
    const row = i * n;
    for (let j = 0; j < i; j++) {
      const rest = (matrix[row + j] as number) - dot(matrix, row, matrix, j * n, j);
      matrix[row + j] = rest / (matrix[j * n + j] as number);
    }
    const pivot = (matrix[row + i] as number) - dot(matrix, row, matrix, row, i);
    matrix[row + i] = pivot > 0 ? Math.sqrt(pivot) : Number.POSITIVE_INFINITY;
  }
}

/** L⁻¹ x in place, of the n numbers from `offset` on. */
export function forwardSubstitute(
  factor: Float64Array,
  n: number,
  x: Float64Array,
  offset = 0,
): void {
  for (let i = 0; i < n; i++) {
    const rest = (x[offset + i] as number) - dot(factor, i * n, x, offset, i);
    x[offset + i] = rest / (factor[i * n + i] as number);
  }
}

/** L⁻ᵀ x in place. */
export function backSubstitute(factor: Float64Array, n: number, x: Float64Array): void {
  for (let i = n - 1; i >= 0; i--) {
    const value = (x[i] as number) / (factor[i * n + i] as number);
    x[i] = value;
    for (let k = 0; k < i; k++) x[k] = (x[k] as number) - (factor[i * n + k] as number) * value;
  }
}

/** A system [[A, Bᵀ], [B, −D]] (x, u) = (a, b) with A and the diagonal D positive definite. */
export interface BorderedSystem {
  /** A, row by row; its lower triangle is read. */
  block: Float64Array;
  /** The rows of B, one after the other. */
  border: Float64Array;
  /** The diagonal of D. */
  corner: Float64Array;
  /** a. */
  right: Float64Array;
  /** b. */
  borderRight: Float64Array;
}

/**
 * Solves a bordered system; `x` and `u` overwrite `right` and `borderRight`, factors the matrices.
 * Equals eliminating u first, which would add BᵀD⁻¹B to A, but keeps the digits of A that a small D
 * would drown.
 */
export function solveBordered(system: BorderedSystem): void {
  const { block, border, corner, right, borderRight } = system;
  const [n, width] = [right.length, corner.length];
  factorise(block, n);
  forwardSubstitute(block, n, right);
  const schur = new Float64Array(width * width);
  for (let c = 0; c < width; c++) {
    forwardSubstitute(block, n, border, c * n);
    for (let d = 0; d <= c; d++) schur[c * width + d] = dot(border, c * n, border, d * n, n);
    schur[c * width + c] = (schur[c * width + c] as number) + (corner[c] as number);
    borderRight[c] = dot(border, c * n, right, 0, n) - (borderRight[c] as number);
  }
  factorise(schur, width);
  forwardSubstitute(schur, width, borderRight);
  backSubstitute(schur, width, borderRight);
  for (let c = 0; c < width; c++) {
    for (let k = 0; k < n; k++) {
      right[k] = (right[k] as number) - (border[c * n + k] as number) * (borderRight[c] as number);
    }
  }
  backSubstitute(block, n, right);
}
