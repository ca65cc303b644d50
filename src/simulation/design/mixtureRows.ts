import type { Kernels } from '../../numerics/kernels.ts';
import type { Mixture } from '../../problem/population.ts';
import type { Streams } from '../streams.ts';
import { forEachRow } from './forEachRow.ts';
import type { InputSpace } from './inputSpace.ts';
import { labelFlips } from './labelFlips.ts';
import type { RowSource } from './rowSource.ts';

/** Rows x/√N = s v/N + √(Δ/N) z (Mignacco et al. 2020, eq. 1), labelled s if not flipped. */
export function mixtureRows(
  kernels: Kernels,
  population: Mixture,
  { inputs, size, signal }: InputSpace,
  streams: Streams,
): RowSource {
  const { raw } = kernels;
  const { rho, delta } = population;
  const labelStream = streams('labels');
  const inputStream = streams('inputs');
  const flip = labelFlips(kernels, population, streams);
  const deviation = Math.sqrt(delta / inputs);
  return {
    draw(rows, matrix, { labels }) {
      raw.fillSigns(labelStream, labels, rows, rho);
      const sides = kernels.view(labels, rows);
      forEachRow(matrix, rows, size, (row, i) => {
        raw.fillNormals(inputStream, row, size);
        raw.axpby((sides[i] as number) / inputs, signal, deviation, row, size);
      });
      flip(labels, rows);
    },
  };
}
