import type { Kernels } from '../../numerics/kernels.ts';
import type { Vector } from '../design/design.ts';
import { rowAddress } from '../design/rowRange.ts';

/** A matrix in the kernels' memory, row after row without padding. */
export interface Matrix {
  at: Vector;
  rows: number;
  columns: number;
}

/** A new matrix, whose entries are not set. */
export function allocateMatrix(kernels: Kernels, rows: number, columns: number): Matrix {
  return { at: kernels.allocate(rows * columns), rows, columns };
}

/** Its entries, row after row; invalid after an allocation that makes the memory grow. */
export function entriesOf({ view }: Kernels, { at, rows, columns }: Matrix): Float64Array {
  return view(at, rows * columns);
}

/** Every entry becomes the value. */
export function fillMatrix({ raw }: Kernels, { at, rows, columns }: Matrix, value: number): void {
  raw.fill(value, at, rows * columns);
}

/** Copies some rows of a matrix, in the order in which they are named, to those of another. */
export function gatherRows(
  { raw }: Kernels,
  from: Matrix,
  rows: ArrayLike<number>,
  out: Matrix,
): void {
  const { columns } = from;
  for (let i = 0; i < rows.length; i++) {
    const source = rowAddress(from.at, (rows[i] as number) * columns);
    raw.copy(source, rowAddress(out.at, i * columns), columns);
  }
}

/** out += A B. */
export function addTimes({ raw }: Kernels, a: Matrix, b: Matrix, out: Matrix): void {
  const [inner, columns] = [a.columns, b.columns];
  raw.addProduct(a.at, inner, 1, b.at, columns, 1, a.rows, inner, columns, out.at, columns);
}

/** out += A Bᵀ. */
export function addTimesTransposed({ raw }: Kernels, a: Matrix, b: Matrix, out: Matrix): void {
  const [inner, columns] = [a.columns, b.rows];
  raw.addProduct(a.at, inner, 1, b.at, 1, inner, a.rows, inner, columns, out.at, columns);
}

/** out += Aᵀ B. */
export function addTransposedTimes({ raw }: Kernels, a: Matrix, b: Matrix, out: Matrix): void {
  const [rows, columns] = [a.columns, b.columns];
  raw.addProduct(a.at, 1, rows, b.at, columns, 1, rows, a.rows, columns, out.at, columns);
}
