import type { Kernels } from '../../numerics/kernels.ts';
import type { Design, Vector } from '../design/design.ts';

/**
 * Inputs that are stored one by one. Learners on points scale nothing: whoever stores inputs divides
 * them by √N, so that squared distances do not grow with their number N.
 */
export interface Points {
  /** Where the first row starts, in the kernels' memory. */
  matrix: Vector;
  rows: number;
  /** Inputs that may be used: the first of every row. */
  columns: number;
  /** Doubles from one row to the next. */
  stride: number;
}

/**
 * The samples of a design, with all of their inputs.
 *
 * @throws Error where they are not stored.
 */
export function storedPoints({ points }: Design): Points {
  if (points === null) throw new Error('learners on points need a design that stores its rows');
  return points;
}

/** Where a point starts. */
export function pointAddress({ matrix, stride }: Points, row: number): Vector {
  return matrix + row * stride * Float64Array.BYTES_PER_ELEMENT;
}

/** Copies of some points, one after another in newly allocated memory. */
export function gatherPoints(kernels: Kernels, points: Points, rows: readonly number[]): Points {
  const { columns } = points;
  const gathered = {
    matrix: kernels.allocate(rows.length * columns),
    rows: rows.length,
    columns,
    stride: columns,
  };
  rows.forEach((row, i) => {
    kernels.raw.copy(pointAddress(points, row), pointAddress(gathered, i), columns);
  });
  return gathered;
}
