import type { Kernels } from '../../numerics/kernels.ts';
import type { Perceptron } from '../../problem/population.ts';
import type { Streams } from '../streams.ts';
import type { Vector } from './design.ts';
import { forEachRow } from './forEachRow.ts';
import type { InputSpace } from './inputSpace.ts';
import { perceptronLabels } from './perceptronLabels.ts';
import type { RowSource } from './rowSource.ts';

/** Rows x/√N, x_i of variance s_i, labelled by their pre-labels u = w*·x/√N. */
export function perceptronRows(
  kernels: Kernels,
  population: Perceptron,
  space: InputSpace,
  streams: Streams,
): RowSource {
  const { raw } = kernels;
  const { inputs, size, signal, variances } = space;
  const inputStream = streams('inputs');
  const label = perceptronLabels(kernels, population, space, streams);
  const deviation = 1 / Math.sqrt(inputs);
  return {
    draw(rows, matrix, vectors) {
      const preLabels = kernels.view(vectors.labels, rows);
      forEachRow(matrix, rows, size, (row, i) => {
        raw.fillNormals(inputStream, row, size);
        raw.scale(deviation, row, size);
        if (variances !== null) stretch(kernels, variances, row, size);
        preLabels[i] = raw.dot(row, signal, size);
      });
      label(vectors, rows);
    },
  };
}

/** Gives normals of equal variance those of the inputs. */
function stretch({ view }: Kernels, variances: Vector, row: Vector, size: number): void {
  const [values, scales] = [view(row, size), view(variances, size)];
  for (let i = 0; i < size; i++) values[i] = Math.sqrt(scales[i] as number) * (values[i] as number);
}
