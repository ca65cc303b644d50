import { DEPTH, packLeft, packRight, SIDE } from './packing.ts';
import { addBlock } from './tile.ts';
import { fill } from './vector.ts';

/**
 * out = AAᵀ (rows × rows, row-major). The lower triangle is the result; entries above the diagonal
 * are not meaningful.
 */
export function gramOfRows(a: usize, rows: usize, columns: usize, stride: usize, out: usize): void {
  fill(0, out, rows * rows);
  for (let k: usize = 0; k < columns; k += DEPTH) {
    const depth = min<usize>(DEPTH, columns - k);
    const from = a + (k << 3);
    for (let i: usize = 0; i < rows; i += SIDE) {
      const height = min<usize>(SIDE, rows - i);
      packLeft(from + ((i * stride) << 3), stride << 3, 8, height, depth, 1);
      for (let j: usize = 0; j <= i; j += SIDE) {
        const width = min<usize>(SIDE, rows - j);
        packRight(from + ((j * stride) << 3), stride << 3, 8, width, depth);
        addBlock(out + ((i * rows + j) << 3), rows, height, width, depth, i - j);
      }
    }
  }
}
