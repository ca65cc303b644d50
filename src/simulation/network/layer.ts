import type { Kernels } from '../../numerics/kernels.ts';
import type { Vector } from '../design/design.ts';
import { rowAddress } from '../design/rowRange.ts';
import { addTimes, addTimesTransposed, addTransposedTimes } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import type { Parameters } from './parameters.ts';

/** An affine map z = W x + b; its parameters are W, one row for each output, and then b. */
export interface Layer {
  inputs: number;
  outputs: number;
  /** The place of its first parameter among all. */
  from: number;
}

/** How many parameters a layer has. */
export function layerSize({ inputs, outputs }: Pick<Layer, 'inputs' | 'outputs'>): number {
  return outputs * (inputs + 1);
}

function weightsAt(vector: Vector, { inputs, outputs, from }: Layer): Matrix {
  return { at: rowAddress(vector, from), rows: outputs, columns: inputs };
}

function biasesAt(vector: Vector, { inputs, outputs, from }: Layer): Vector {
  return rowAddress(vector, from + inputs * outputs);
}

/** Independent normal weights of that deviation, and biases of zero. */
export function drawLayer(
  { raw }: Kernels,
  { values }: Parameters,
  layer: Layer,
  deviation: number,
  stream: Vector,
): void {
  const { at, rows, columns } = weightsAt(values, layer);
  raw.fillNormals(stream, at, rows * columns);
  raw.scale(deviation, at, rows * columns);
  raw.fill(0, biasesAt(values, layer), layer.outputs);
}

/** Writes W x + b for every row x. */
export function applyLayer(
  kernels: Kernels,
  { values }: Parameters,
  layer: Layer,
  inputs: Matrix,
  out: Matrix,
): void {
  const biases = biasesAt(values, layer);
  for (let row = 0; row < out.rows; row++) {
    kernels.raw.copy(biases, rowAddress(out.at, row * out.columns), out.columns);
  }
  addTimesTransposed(kernels, inputs, weightsAt(values, layer), out);
}

/** Adds the derivatives by W and b, given those by the outputs at every row. */
export function addLayerSlopes(
  kernels: Kernels,
  { slopes }: Parameters,
  layer: Layer,
  inputs: Matrix,
  pulls: Matrix,
): void {
  addTransposedTimes(kernels, pulls, inputs, weightsAt(slopes, layer));
  const biases = biasesAt(slopes, layer);
  for (let row = 0; row < pulls.rows; row++) {
    kernels.raw.axpy(1, rowAddress(pulls.at, row * pulls.columns), biases, pulls.columns);
  }
}

/** Adds the derivatives by the inputs at every row, given those by the outputs. */
export function addInputPulls(
  kernels: Kernels,
  { values }: Parameters,
  layer: Layer,
  pulls: Matrix,
  out: Matrix,
): void {
  addTimes(kernels, pulls, weightsAt(values, layer), out);
}
