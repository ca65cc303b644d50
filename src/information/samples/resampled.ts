import type { Kernels } from '../../numerics/kernels.ts';

/** Blocks of consecutive samples that are resampled as one. */
const blockCount = 50;

/** What is summed up of each block of `count` samples, from sample `first` up to, and without, `end`. */
export function inBlocks<B>(count: number, summary: (first: number, end: number) => B): B[] {
  return Array.from({ length: blockCount }, (_, k) => {
    const [first, end] = [k, k + 1].map((at) => Math.floor((at * count) / blockCount));
    return summary(first as number, end as number);
  });
}

/**
 * Sums over resampled data (the bootstrap of Efron 1979, on blocks of samples instead of single ones:
 * samples are independent, so that the spread is the same): as many blocks as there are, drawn with
 * replacement. Equal streams give equal sums.
 */
export function resampled<B>(
  kernels: Kernels,
  blocks: readonly B[],
  { count, newStream }: { count: number; newStream: () => number },
  sum: (drawn: readonly B[]) => B,
): B[] {
  const mark = kernels.mark();
  const stream = newStream();
  const draws = kernels.allocate(blocks.length);
  const sums = Array.from({ length: count }, () => {
    kernels.raw.fillUniforms(stream, draws, blocks.length);
    const drawn = Array.from(kernels.view(draws, blocks.length), (uniform) => {
      return blocks[Math.floor(uniform * blocks.length)] as B;
    });
    return sum(drawn);
  });
  kernels.release(mark);
  return sums;
}
