import { denseDesign } from './design/denseDesign.ts';
import type { Design } from './design/design.ts';
import { allocateLabels } from './design/labelVectors.ts';
import type { LabelVectors } from './design/labelVectors.ts';
import { rowSource } from './design/rowSource.ts';
import type { Trial } from './trial.ts';

/** Fresh samples are drawn so many at a time, so that memory does not grow with their number. */
export const FRESH_BLOCK = 256;

/** Some fresh samples; they are gone when the next ones are drawn. */
export interface FreshBlock {
  design: Design;
  vectors: LabelVectors;
  /** How many fresh samples came before. */
  first: number;
}

/**
 * Visits fresh samples of a trial's population, block by block. A fresh sample is independent of
 * everything known so far, so it has independent normals in whatever coordinates the weights have.
 *
 * @param purpose of the draws: the same samples are visited for the same one.
 */
export function visitFreshBlocks(
  { kernels, problem: { population }, sample: { space }, streams }: Trial,
  purpose: 'test' | 'fresh',
  count: number,
  visit: (block: FreshBlock) => void,
): void {
  const mark = kernels.mark();
  const source = rowSource(kernels, population, space, (what) => streams(`${purpose}/${what}`));
  const matrix = kernels.allocate(FRESH_BLOCK * space.size);
  const vectors = allocateLabels(kernels, population, FRESH_BLOCK);
  for (let first = 0; first < count; first += FRESH_BLOCK) {
    const rows = Math.min(FRESH_BLOCK, count - first);
    source.draw(rows, matrix, vectors);
    visit({ design: denseDesign(kernels, matrix, rows, space.size), vectors, first });
  }
  kernels.release(mark);
}
