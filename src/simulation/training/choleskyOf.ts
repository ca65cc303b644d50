import type { Kernels } from '../../numerics/kernels.ts';
import type { Vector } from '../design/design.ts';

/**
 * A solver, in place, of (G + λ) x = b for a symmetric n × n matrix whose lower triangle `write`
 * leaves at an address; undefined if G + λ is not positive definite to working precision.
 */
export function choleskyOf(
  kernels: Kernels,
  n: number,
  l2: number,
  write: (out: Vector) => void,
): ((vector: Vector) => void) | undefined {
  const factor = kernels.allocate(n * n);
  write(factor);
  const entries = kernels.view(factor, n * n);
  for (let i = 0; i < n * n; i += n + 1) entries[i] = (entries[i] as number) + l2;
  if (kernels.raw.cholesky(factor, n) !== 0) return undefined;
  return (vector) => kernels.raw.choleskySolve(factor, n, vector);
}
