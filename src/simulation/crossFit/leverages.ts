import type { Kernels } from '../../numerics/kernels.ts';
import type { Vector } from '../design/design.ts';
import { rowAddress } from '../design/rowRange.ts';
import type { HessianRows } from './hessianRows.ts';

/** A ridge λ on so many of the unknowns, the first ones. */
export interface Ridge {
  l2: number;
  weights: number;
}

/**
 * z_iᵀ(ZᵀZ + λ)⁻¹z_i of every sample, the diagonal of the hat matrix, where there are more samples
 * than unknowns: samples × unknowns²/2 multiplications. Undefined where the matrix is singular.
 */
export function leverages(
  kernels: Kernels,
  { matrix, samples, unknowns }: HessianRows,
  { l2, weights }: Ridge,
): Float64Array | undefined {
  const { raw } = kernels;
  const mark = kernels.mark();
  const factor = kernels.allocate(unknowns * unknowns);
  raw.gram(matrix, samples, unknowns, unknowns, factor);
  const entries = kernels.view(factor, unknowns * unknowns);
  for (let j = 0; j < weights; j++) {
    const at = j * unknowns + j;
    entries[at] = (entries[at] as number) + l2;
  }
  const definite = raw.cholesky(factor, unknowns) === 0;
  const found = definite ? forwardLengths(kernels, factor, matrix, samples, unknowns) : undefined;
  kernels.release(mark);
  return found;
}

/** ‖L⁻¹z‖² of rows z, which are replaced by L⁻¹z. */
function forwardLengths(
  kernels: Kernels,
  factor: Vector,
  matrix: Vector,
  rows: number,
  n: number,
): Float64Array {
  const { raw } = kernels;
  const triangle = kernels.view(factor, n * n);
  return Float64Array.from({ length: rows }, (_, row) => {
    const at = rowAddress(matrix, row * n);
    const z = kernels.view(at, n);
    for (let i = 0; i < n; i++) {
      const known = raw.dot(rowAddress(factor, i * n), at, i);
      z[i] = ((z[i] as number) - known) / (triangle[i * n + i] as number);
    }
    return raw.dot(at, at, n);
  });
}
