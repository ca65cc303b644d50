import type { Kernels } from '../../numerics/kernels.ts';
import type { Vector } from '../design/design.ts';
import { shuffled } from '../table/shuffled.ts';

/**
 * Batches of so many rows without end. Each epoch goes through the rows in a new random order, so that
 * none comes twice; those that do not fill a batch at its end are left out.
 *
 * @param size rows of a batch, at most `rows`.
 */
export function epochs(
  kernels: Kernels,
  rows: number,
  size: number,
  stream: Vector,
): () => readonly number[] {
  const all = Array.from({ length: rows }, (_, row) => row);
  let order = all;
  let next = rows;
  return () => {
    if (next + size > rows) {
      order = shuffled(kernels, all, stream);
      next = 0;
    }
    next += size;
    return order.slice(next - size, next);
  };
}
