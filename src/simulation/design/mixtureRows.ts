import type { Kernels } from '../../numerics/kernels.ts';
import type { Mixture } from '../../problem/population.ts';
import type { Streams } from '../streams.ts';
import { forEachRow } from './forEachRow.ts';
import type { RowSource } from './rowSource.ts';

/** Rows x/√N = s v/N + √(Δ/N) z with v the vector of ones (Mignacco et al. 2020, eq. 1). */
export function mixtureRows(
  kernels: Kernels,
  { rho, delta }: Mixture,
  columns: number,
  streams: Streams,
): RowSource {
  const { raw } = kernels;
  const labelStream = streams('labels');
  const inputStream = streams('inputs');
  const signal = kernels.allocate(columns);
  raw.fill(1 / columns, signal, columns);
  const deviation = Math.sqrt(delta / columns);
  return {
    draw(rows, matrix, labels) {
      raw.fillSigns(labelStream, labels, rows, rho);
      const sides = kernels.view(labels, rows);
      forEachRow(matrix, rows, columns, (row, i) => {
        raw.fillNormals(inputStream, row, columns);
        raw.axpby(sides[i] as number, signal, deviation, row, columns);
      });
    },
  };
}
