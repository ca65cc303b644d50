import type { Vector } from './design.ts';

/** Visits the addresses of the rows of a row-major matrix of doubles. */
export function forEachRow(
  matrix: Vector,
  rows: number,
  columns: number,
  visit: (row: Vector, index: number) => void,
): void {
  const stride = columns * Float64Array.BYTES_PER_ELEMENT;
  for (let i = 0; i < rows; i++) visit(matrix + i * stride, i);
}
