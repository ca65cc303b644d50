import { Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import { seedStream } from '../../../src/numerics/stream.ts';
import { denseDesign } from '../../../src/simulation/design/denseDesign.ts';

const kernels = createKernels();
const [rows, columns, active] = [13, 9, 5];
const stream = seedStream(kernels, 'dense design');

function normals(count: number): number {
  const vector = kernels.allocate(count);
  kernels.raw.fillNormals(stream, vector, count);
  return vector;
}

const matrix = normals(rows * columns);
const design = denseDesign(kernels, matrix, rows, columns);
const full = Matrix.from1DArray(rows, columns, [...kernels.view(matrix, rows * columns)]);
const masked = full.subMatrix(0, rows - 1, 0, active - 1);

function column(vector: number, count: number): Matrix {
  return Matrix.columnVector([...kernels.view(vector, count)]);
}

/** Sums of a dozen products of order one: a few units of rounding. */
function expectClose(vector: number, expected: Matrix): void {
  const values = kernels.view(vector, expected.rows);
  expected.getColumn(0).forEach((value, i) => expect(values[i]).toBeCloseTo(value, 13));
}

describe('denseDesign', () => {
  it('multiplies the active inputs and adds the bias', () => {
    const weights = normals(active);
    const out = kernels.allocate(rows);
    design.fields(active, weights, 0.7, out);
    expectClose(out, masked.mmul(column(weights, active)).add(0.7));
    design.fields(active, weights, 0, out);
    expectClose(out, masked.mmul(column(weights, active)));
  });

  it('pulls back onto the active inputs', () => {
    const u = normals(rows);
    const out = kernels.allocate(active);
    design.pullback(active, u, out);
    expectClose(out, masked.transpose().mmul(column(u, rows)));
  });

  it('has both second-moment matrices in their lower triangles', () => {
    const ofInputs = kernels.allocate(active * active);
    const ofSamples = kernels.allocate(rows * rows);
    design.gram?.ofInputs({ first: 0, count: rows }, active, ofInputs);
    design.gram?.ofSamples({ first: 0, count: rows }, active, ofSamples);
    const inputs = masked.transpose().mmul(masked);
    const samples = masked.mmul(masked.transpose());
    for (const [pointer, expected] of [
      [ofInputs, inputs],
      [ofSamples, samples],
    ] as const) {
      const values = kernels.view(pointer, expected.rows ** 2);
      for (let i = 0; i < expected.rows; i++) {
        for (let j = 0; j <= i; j++) {
          expect(values[i * expected.rows + j]).toBeCloseTo(expected.get(i, j), 13);
        }
      }
    }
  });
});
