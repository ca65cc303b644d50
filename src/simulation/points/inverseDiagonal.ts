import type { Kernels } from '../../numerics/kernels.ts';
import type { Vector } from '../design/design.ts';
import { rowAddress } from '../design/rowRange.ts';

/**
 * The diagonal of A⁻¹ = L⁻ᵀL⁻¹ from Cholesky's factor L of A: the squared lengths of the columns of
 * L⁻¹, by forward substitution, n³/6 multiplications.
 */
export function inverseDiagonal(kernels: Kernels, factor: Vector, n: number): Float64Array {
  const { raw } = kernels;
  const mark = kernels.mark();
  const column = kernels.allocate(n);
  const entries = kernels.view(column, n);
  const triangle = kernels.view(factor, n * n);
  const diagonal = new Float64Array(n);
  for (let j = 0; j < n; j++) {
    const first = rowAddress(column, j);
    for (let i = j; i < n; i++) {
      const known = raw.dot(rowAddress(factor, i * n + j), first, i - j);
      entries[i] = ((i === j ? 1 : 0) - known) / (triangle[i * n + i] as number);
    }
    diagonal[j] = raw.dot(first, first, n - j);
  }
  kernels.release(mark);
  return diagonal;
}
