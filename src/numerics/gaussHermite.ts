import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import type { GaussianRule } from './gaussianRule.ts';

/** Orthonormal Hermite polynomials of the standard normal weight: he_{n−1}(x) and he_n(x). */
function lastTwoPolynomials(n: number, x: number): { before: number; last: number } {
  let before = 0;
  let last = 1;
  for (let k = 0; k < n; k++) {
    const next = (x * last - Math.sqrt(k) * before) / Math.sqrt(k + 1);
    before = last;
    last = next;
  }
  return { before, last };
}

/** Zeros of he_n, ascending: eigenvalues of the recurrence's tridiagonal matrix (Golub & Welsch 1969). */
function roughNodes(n: number): number[] {
  const recurrence = Matrix.zeros(n, n);
  for (let k = 1; k < n; k++) {
    recurrence.set(k, k - 1, Math.sqrt(k));
    recurrence.set(k - 1, k, Math.sqrt(k));
  }
  const { realEigenvalues } = new EigenvalueDecomposition(recurrence, { assumeSymmetric: true });
  return realEigenvalues.sort((a, b) => a - b);
}

/** One Newton step, with he_n' = √n he_{n−1}; from an eigenvalue it reaches the last bits. */
function polishNode(n: number, x: number): number {
  const { before, last } = lastTwoPolynomials(n, x);
  return x - last / (Math.sqrt(n) * before);
}

/**
 * Gauss–Hermite rule with n nodes for ∫Dx f(x), Dx the standard normal measure: exact for polynomials
 * of degree below 2n. Weights 1/(n he_{n−1}(x)²) have relative accuracy, the smallest too; nodes and
 * weights are exactly symmetric.
 *
 * @throws RangeError unless n is an integer from 1 to 200.
 */
export function gaussHermite(n: number): GaussianRule {
  if (!Number.isInteger(n) || n < 1 || n > 200) {
    throw new RangeError(`a Gauss–Hermite rule has 1 to 200 nodes, not ${n}`);
  }
  const nodes = new Float64Array(n);
  const weights = new Float64Array(n);
  const rough = roughNodes(n);
  for (let i = Math.floor(n / 2); i < n; i++) {
    const mirror = n - 1 - i;
    const node = i === mirror ? 0 : polishNode(n, rough[i] ?? 0);
    const { before } = lastTwoPolynomials(n, node);
    nodes[mirror] = -node;
    nodes[i] = node;
    weights[i] = weights[mirror] = 1 / (n * before * before);
  }
  return { nodes, weights };
}
