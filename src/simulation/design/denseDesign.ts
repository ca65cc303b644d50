import type { Kernels } from '../../numerics/kernels.ts';
import type { Design, Vector } from './design.ts';

/** A design that stores its matrix: M × N doubles at `matrix`, row by row, scaled by 1/√N. */
export function denseDesign(
  kernels: Kernels,
  matrix: Vector,
  rows: number,
  columns: number,
): Design {
  const { raw } = kernels;
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
    logisticGradient(active, weights, bias, sigmoids, { targets, fields, residuals }, out) {
      const { plain, tempered, temperature } = sigmoids;
      return raw.logisticGradient(
        matrix,
        rows,
        active,
        columns,
        weights,
        bias,
        plain,
        tempered,
        temperature,
        targets,
        fields,
        residuals,
        out,
      );
    },
    squareGradient(active, weights, bias, { targets, fields, residuals }, out) {
      return raw.squareGradient(
        matrix,
        rows,
        active,
        columns,
        weights,
        bias,
        targets,
        fields,
        residuals,
        out,
      );
    },
    gram: {
      ofInputs(active, out) {
        raw.gram(matrix, rows, active, columns, out);
      },
      ofSamples(active, out) {
        raw.gramOfRows(matrix, rows, active, columns, out);
      },
    },
  };
}

function shift(values: Float64Array, by: number): void {
  for (let i = 0; i < values.length; i++) values[i] = (values[i] as number) + by;
}
