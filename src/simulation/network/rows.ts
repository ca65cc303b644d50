import type { Kernels } from '../../numerics/kernels.ts';
import { allocateMatrix, gatherRows } from './matrix.ts';
import type { Matrix } from './matrix.ts';

/** What a network is trained on, row by row. */
export interface Rows {
  /** x/√N. */
  inputs: Matrix;
  /** The class of each row, a 1 among zeros. */
  labels: Matrix;
  /**
   * What else a row shows: the features of a teacher, its probabilities, or other labels. Of no
   * columns for who sees the labels alone.
   */
  shown: Matrix;
}

/** Room for a batch of such rows. */
export function allocateRows(kernels: Kernels, like: Rows, count: number): Rows {
  const alike = ({ columns }: Matrix): Matrix => allocateMatrix(kernels, count, columns);
  return { inputs: alike(like.inputs), labels: alike(like.labels), shown: alike(like.shown) };
}

/** Copies the named rows to those of a batch. */
export function fillBatch(
  kernels: Kernels,
  from: Rows,
  rows: ArrayLike<number>,
  batch: Rows,
): void {
  gatherRows(kernels, from.inputs, rows, batch.inputs);
  gatherRows(kernels, from.labels, rows, batch.labels);
  gatherRows(kernels, from.shown, rows, batch.shown);
}
