import type { Kernels } from '../../numerics/kernels.ts';
import type { OnlineProblem } from '../../problem/online/onlineProblem.ts';
import { initialOverlaps } from '../../problem/online/units.ts';

/**
 * Cholesky's factor of the overlaps at the start, row by row: weights with these overlaps are L times
 * as many directions of length √N.
 *
 * @throws Error where they are not positive definite, which a parsed problem's are.
 */
export function startFactor(kernels: Kernels, problem: OnlineProblem): number[][] {
  const overlaps = initialOverlaps(problem);
  const units = overlaps.length;
  const mark = kernels.mark();
  const matrix = kernels.allocate(units * units);
  kernels.view(matrix, units * units).set(overlaps.flat());
  const failing = kernels.raw.cholesky(matrix, units);
  const entries = kernels.view(matrix, units * units);
  const factor = overlaps.map((_, u) => [...entries.subarray(u * units, u * units + u + 1)]);
  kernels.release(mark);
  if (failing !== 0) throw new Error('no weights have the overlaps at the start');
  return factor;
}
