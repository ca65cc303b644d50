import type { Kernels } from '../../../src/numerics/kernels.ts';
import { seedStream } from '../../../src/numerics/stream.ts';
import type { Points } from '../../../src/simulation/points/points.ts';

/** Points whose inputs are independent normals of variance 1/columns. */
export function normalPoints(
  kernels: Kernels,
  rows: number,
  columns: number,
  seed = 'points',
): Points {
  const matrix = kernels.allocate(rows * columns);
  kernels.raw.fillNormals(seedStream(kernels, seed), matrix, rows * columns);
  kernels.raw.scale(1 / Math.sqrt(columns), matrix, rows * columns);
  return { matrix, rows, columns, stride: columns };
}
