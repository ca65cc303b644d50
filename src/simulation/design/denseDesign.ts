import type { Kernels } from '../../numerics/kernels.ts';
import type { Design, SampleVectors, Vector } from './design.ts';
import type { RowLoss } from './rowLoss.ts';

/** A design that stores its matrix: M × N doubles at `matrix`, row by row, scaled by 1/√N. */
export function denseDesign(
  kernels: Kernels,
  matrix: Vector,
  rows: number,
  columns: number,
): Design {
  const { raw } = kernels;
  const rowAt = (row: number): Vector => matrix + row * columns * Float64Array.BYTES_PER_ELEMENT;

  /** Adds the loss's part to the gradient and returns its value, with one pass over its rows. */
  const addGradient = (
    { rows: { first, count }, residuals: writeResiduals }: RowLoss,
    active: number,
    weights: Vector,
    bias: number,
    { fields, residuals }: SampleVectors,
    out: Vector,
  ): number => {
    const step = (row: number, next: number, before: number): void => {
      raw.fieldsAndGradient(
        ...([matrix, row, next, before, active, columns] as const),
        ...([weights, fields, residuals, out] as const),
      );
    };
    const block = raw.blockRows(active);
    const end = first + count;
    let total = 0;
    let before = 0;
    for (let row = first; row < end; row += block) {
      const next = Math.min(block, end - row);
      step(row, next, before);
      before = next;
      total += writeResiduals(row, next, bias);
    }
    step(end, 0, before);
    return total;
  };

  return {
    kernels,
    rows,
    columns,
    size: (active) => active,
    normalWeights(active, stream, out) {
      raw.fillNormals(stream, out, active);
    },
    fields(active, weights, bias, out) {
      raw.gemv(matrix, rows, active, columns, weights, out);
      if (bias !== 0) shift(kernels.view(out, rows), bias);
    },
    pullback(active, u, out) {
      raw.gemvTransposed(matrix, rows, active, columns, u, out);
    },
    gradient(active, weights, bias, losses, sample, out) {
      raw.fill(0, out, active);
      return losses.reduce((total, loss) => {
        return total + addGradient(loss, active, weights, bias, sample, out);
      }, 0);
    },
    points: { matrix, rows, columns, stride: columns },
    gram: {
      ofInputs({ first, count }, active, out) {
        raw.gram(rowAt(first), count, active, columns, out);
      },
      ofSamples({ first, count }, active, out) {
        raw.gramOfRows(rowAt(first), count, active, columns, out);
      },
    },
  };
}

function shift(values: Float64Array, by: number): void {
  for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) + by;
}
