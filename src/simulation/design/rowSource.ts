import type { Kernels } from '../../numerics/kernels.ts';
import type { Population } from '../../problem/population.ts';
import type { Streams } from '../streams.ts';
import { committeeRows } from '../committee/committeeRows.ts';
import type { Vector } from './design.ts';
import type { InputSpace } from './inputSpace.ts';
import type { LabelVectors } from './labelVectors.ts';
import { mixtureRows } from './mixtureRows.ts';
import { perceptronRows } from './perceptronRows.ts';

/** Writes the next labelled samples of a population, continuing its streams. */
export interface RowSource {
  /** `rows` rows of inputs, scaled by 1/√N, to `matrix`, and what they are labelled with. */
  draw(rows: number, matrix: Vector, vectors: LabelVectors): void;
}

/** Samples of a population, row by row in the coordinates of a space. */
export function rowSource(
  kernels: Kernels,
  population: Population,
  space: InputSpace,
  streams: Streams,
): RowSource {
  switch (population.kind) {
    case 'mixture':
      return mixtureRows(kernels, population, space, streams);
    case 'perceptron':
      return perceptronRows(kernels, population, space, streams);
    case 'committee':
      return committeeRows(kernels, population, space, streams);
  }
}
