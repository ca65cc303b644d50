import { DEPTH, packLeft, packRight, SIDE } from './packing.ts';
import { addBlock } from './tile.ts';
import { fill } from './vector.ts';

/**
 * out += factor · leftᵀ right for two rows × columns matrices of the same stride. The lower triangle
 * is the result; entries above the diagonal are not meaningful.
 */
export function addLowerProduct(
  left: usize,
  right: usize,
  rows: usize,
  columns: usize,
  stride: usize,
  factor: f64,
  out: usize,
  outStride: usize,
): void {
  for (let k: usize = 0; k < rows; k += DEPTH) {
    const depth = min<usize>(DEPTH, rows - k);
    const skipped = (k * stride) << 3;
    for (let i: usize = 0; i < columns; i += SIDE) {
      const height = min<usize>(SIDE, columns - i);
      packLeft(left + skipped + (i << 3), 8, stride << 3, height, depth, factor);
      for (let j: usize = 0; j <= i; j += SIDE) {
        const width = min<usize>(SIDE, columns - j);
        packRight(right + skipped + (j << 3), 8, stride << 3, width, depth);
        addBlock(out + ((i * outStride + j) << 3), outStride, height, width, depth, i - j);
      }
    }
  }
}

/**
 * out = AᵀA (columns × columns, row-major). The lower triangle is the result; entries above the
 * diagonal are not meaningful.
 */
export function gram(a: usize, rows: usize, columns: usize, stride: usize, out: usize): void {
  fill(0, out, columns * columns);
  addLowerProduct(a, a, rows, columns, stride, 1, out, columns);
}
