import type { Kernels } from '../../numerics/kernels.ts';
import type { Population } from '../../problem/population.ts';
import type { Streams } from '../streams.ts';
import type { Vector } from './design.ts';
import { mixtureRows } from './mixtureRows.ts';
import { perceptronRows } from './perceptronRows.ts';

/** Writes the next labelled samples of a population, continuing its streams. */
export interface RowSource {
  /** `rows` × N inputs, scaled by 1/√N, to `matrix`, and their labels ±1 to `labels`. */
  draw(rows: number, matrix: Vector, labels: Vector): void;
}

/**
 * Samples of a population in N dimensions. The signal direction, v or w*, is the vector of ones:
 * Gaussian inputs have no preferred direction, so any choice gives every learner's observables
 * the same law, and with equal entries ‖v‖² restricted to the first ηN inputs is exactly ηN
 * (a Gaussian w* would add a fluctuation of order 1/√N to what a masked learner can know).
 */
export function rowSource(
  kernels: Kernels,
  population: Population,
  columns: number,
  streams: Streams,
): RowSource {
  return population.kind === 'mixture'
    ? mixtureRows(kernels, population, columns, streams)
    : perceptronRows(kernels, population, columns, streams);
}
