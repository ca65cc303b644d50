import type { Kernels } from '../../numerics/kernels.ts';
import type { Committee } from '../../problem/population.ts';
import type { InputSpace } from '../design/inputSpace.ts';
import type { RowSource } from '../design/rowSource.ts';
import type { Streams } from '../streams.ts';
import { committeeLabels } from './committeeLabels.ts';

/** Rows x/√N of independent normals, labelled by the hidden units of a committee. */
export function committeeRows(
  kernels: Kernels,
  population: Committee,
  space: InputSpace,
  streams: Streams,
): RowSource {
  const { raw } = kernels;
  const { inputs, size } = space;
  const inputStream = streams('inputs');
  const label = committeeLabels(kernels, population, space, streams);
  return {
    draw(rows, matrix, vectors) {
      raw.fillNormals(inputStream, matrix, rows * size);
      raw.scale(1 / Math.sqrt(inputs), matrix, rows * size);
      label(vectors, rows, (signal, out) => {
        raw.gemv(matrix, rows, size, size, signal, out);
      });
    },
  };
}
