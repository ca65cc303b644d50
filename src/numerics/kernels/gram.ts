import { addBlock, DEPTH, LEFT, pack, RIGHT, SIDE } from './tile.ts';
import { fill } from './vector.ts';

/**
 * out = AᵀA (columns × columns, row-major). The lower triangle is the result; entries above the
 * diagonal are not meaningful.
 */
export function gram(a: usize, rows: usize, columns: usize, stride: usize, out: usize): void {
  fill(0, out, columns * columns);
  for (let k: usize = 0; k < rows; k += DEPTH) {
    const depth = min<usize>(DEPTH, rows - k);
    const from = a + ((k * stride) << 3);
    for (let i: usize = 0; i < columns; i += SIDE) {
      const height = min<usize>(SIDE, columns - i);
      pack(from + (i << 3), 8, stride << 3, height, depth, 1, LEFT);
      for (let j: usize = 0; j <= i; j += SIDE) {
        const width = min<usize>(SIDE, columns - j);
        pack(from + (j << 3), 8, stride << 3, width, depth, 1, RIGHT);
        addBlock(out + ((i * columns + j) << 3), columns, height, width, depth);
      }
    }
  }
}
