import type { Kernels } from '../../numerics/kernels.ts';
import type { Perceptron } from '../../problem/population.ts';
import type { Streams } from '../streams.ts';
import { forEachRow } from './forEachRow.ts';
import type { InputSpace } from './inputSpace.ts';
import { labelDeviation, signLabel } from './perceptronLabel.ts';
import type { RowSource } from './rowSource.ts';

/** Rows x/√N = z/√N and labels sign(u + √ν ξ) of the pre-label u = w*·x/√N. */
export function perceptronRows(
  kernels: Kernels,
  population: Perceptron,
  space: InputSpace,
  streams: Streams,
): RowSource {
  const { raw } = kernels;
  const { inputs, size, signal } = space;
  const inputStream = streams('inputs');
  const noiseStream = streams('label-noise');
  const noiseDeviation = labelDeviation(population, space);
  const deviation = 1 / Math.sqrt(inputs);
  return {
    draw(rows, matrix, labels) {
      raw.fillNormals(noiseStream, labels, rows);
      const values = kernels.view(labels, rows);
      forEachRow(matrix, rows, size, (row, i) => {
        raw.fillNormals(inputStream, row, size);
        raw.scale(deviation, row, size);
        const preLabel = raw.dot(row, signal, size) + noiseDeviation * (values[i] as number);
        values[i] = signLabel(preLabel);
      });
    },
  };
}
