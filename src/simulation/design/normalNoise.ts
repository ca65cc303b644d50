import type { Kernels } from '../../numerics/kernels.ts';
import type { Vector } from './design.ts';

/** Adds normals of a deviation to a vector of so many rows, continuing a stream. */
export function normalNoise(
  kernels: Kernels,
  deviation: number,
  stream: Vector,
): (values: Vector, rows: number) => void {
  return (values, rows) => {
    const mark = kernels.mark();
    const noise = kernels.allocate(rows);
    kernels.raw.fillNormals(stream, noise, rows);
    kernels.raw.axpy(deviation, noise, values, rows);
    kernels.release(mark);
  };
}
