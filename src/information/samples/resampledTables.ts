import type { Kernels } from '../../numerics/kernels.ts';
import { sumTables } from './fieldTable.ts';
import type { FieldTable } from './fieldTable.ts';

/**
 * Tables of resampled data (the bootstrap of Efron 1979, on blocks of samples instead of single ones:
 * samples are independent, so that the spread is the same): as many blocks as there are, drawn with
 * replacement. Equal streams give equal tables.
 */
export function resampledTables(
  kernels: Kernels,
  blocks: readonly FieldTable[],
  count: number,
  newStream: () => number,
): FieldTable[] {
  const mark = kernels.mark();
  const stream = newStream();
  const draws = kernels.allocate(blocks.length);
  const tables = Array.from({ length: count }, () => {
    kernels.raw.fillUniforms(stream, draws, blocks.length);
    const drawn = Array.from(kernels.view(draws, blocks.length), (uniform) => {
      return blocks[Math.floor(uniform * blocks.length)] as FieldTable;
    });
    return sumTables(drawn);
  });
  kernels.release(mark);
  return tables;
}
