/** Doubles of a block that two passes over it find in the first-level cache: 8 KiB × 4. */
const BLOCK_DOUBLES: usize = 4096;

/**
 * Rows per block, a multiple of four, when the product with a block is followed at once by the
 * product with its transpose: the matrix then comes from memory once, not twice.
 */
export function blockRows(columns: usize): usize {
  const fours = BLOCK_DOUBLES / (4 * max<usize>(columns, 1));
  return max<usize>(4 * fours, 4);
}
