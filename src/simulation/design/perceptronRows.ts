import type { Kernels } from '../../numerics/kernels.ts';
import type { Perceptron } from '../../problem/population.ts';
import type { Streams } from '../streams.ts';
import { forEachRow } from './forEachRow.ts';
import type { RowSource } from './rowSource.ts';

/**
 * Rows x/√N = z/√N and labels sign(u + √ν ξ); with w* the vector of ones the pre-label u is the
 * sum of the scaled inputs.
 */
export function perceptronRows(
  kernels: Kernels,
  { noise }: Perceptron,
  columns: number,
  streams: Streams,
): RowSource {
  const { raw } = kernels;
  const inputStream = streams('inputs');
  const noiseStream = streams('label-noise');
  const noiseDeviation = Math.sqrt(noise);
  const deviation = 1 / Math.sqrt(columns);
  return {
    draw(rows, matrix, labels) {
      raw.fillNormals(noiseStream, labels, rows);
      const values = kernels.view(labels, rows);
      forEachRow(matrix, rows, columns, (row, i) => {
        raw.fillNormals(inputStream, row, columns);
        raw.scale(deviation, row, columns);
        const preLabel = raw.sum(row, columns) + noiseDeviation * (values[i] as number);
        values[i] = preLabel < 0 ? -1 : 1;
      });
    },
  };
}
