import type { Kernels } from '../../../src/numerics/kernels.ts';
import { seedStream } from '../../../src/numerics/stream.ts';
import { allocateMatrix, entriesOf } from '../../../src/simulation/network/matrix.ts';
import type { Matrix } from '../../../src/simulation/network/matrix.ts';
import type { Rows } from '../../../src/simulation/network/rows.ts';

/** How many columns rows have, and how many rows there are. */
export interface RowShape {
  count: number;
  inputs: number;
  classes: number;
  shown: number;
}

/** A matrix of normals. */
export function normals(kernels: Kernels, rows: number, columns: number, seed: string): Matrix {
  const matrix = allocateMatrix(kernels, rows, columns);
  kernels.raw.fillNormals(seedStream(kernels, seed), matrix.at, rows * columns);
  return matrix;
}

/** Normal inputs over √N with classes one after another, which show normals. */
export function tinyRows(kernels: Kernels, shape: RowShape, seed = 'rows'): Rows {
  const { count, inputs: size, classes, shown } = shape;
  const inputs = normals(kernels, count, size, `${seed}/inputs`);
  kernels.raw.scale(1 / Math.sqrt(size), inputs.at, count * size);
  const labels = allocateMatrix(kernels, count, classes);
  entriesOf(kernels, labels)
    .fill(0)
    .forEach((_, at, all) => {
      if (at % classes === Math.floor(at / classes) % classes) all[at] = 1;
    });
  return { inputs, labels, shown: normals(kernels, count, shown, `${seed}/shown`) };
}
