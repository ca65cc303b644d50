import { DEPTH, packLeft, packRight, SIDE } from './packing.ts';
import { addBlock } from './tile.ts';

/**
 * out += A B for any matrices whose entries are at regular distances: entry (i, k) of A is
 * i·leftRow + k·leftColumn doubles from its first, entry (k, j) of B k·rightRow + j·rightColumn.
 * Swapping the two distances transposes an operand. `out` has outRow doubles from row to row.
 */
export function addProduct(
  left: usize,
  leftRow: usize,
  leftColumn: usize,
  right: usize,
  rightRow: usize,
  rightColumn: usize,
  rows: usize,
  depth: usize,
  columns: usize,
  out: usize,
  outRow: usize,
): void {
  for (let k: usize = 0; k < depth; k += DEPTH) {
    const inner = min<usize>(DEPTH, depth - k);
    const leftFrom = left + ((k * leftColumn) << 3);
    const rightFrom = right + ((k * rightRow) << 3);
    for (let i: usize = 0; i < rows; i += SIDE) {
      const height = min<usize>(SIDE, rows - i);
      packLeft(leftFrom + ((i * leftRow) << 3), leftRow << 3, leftColumn << 3, height, inner, 1);
      for (let j: usize = 0; j < columns; j += SIDE) {
        const width = min<usize>(SIDE, columns - j);
        const at = rightFrom + ((j * rightColumn) << 3);
        packRight(at, rightColumn << 3, rightRow << 3, width, inner);
        // No tile is above the diagonal of a block that is so far below it.
        addBlock(out + ((i * outRow + j) << 3), outRow, height, width, inner, SIDE);
      }
    }
  }
}
