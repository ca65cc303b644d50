/** Doubles of a block, 128 KiB: it and the block before stay in the second-level cache. */
const BLOCK_DOUBLES: usize = 16384;

/**
 * Rows per block, a multiple of four, when the product with a block is followed by the product with
 * its transpose while the next block is read: the matrix then comes from memory once, not twice.
 */
export function blockRows(columns: usize): usize {
  const fours = BLOCK_DOUBLES / (4 * max<usize>(columns, 1));
  return max<usize>(4 * fours, 4);
}
