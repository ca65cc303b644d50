import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import {
  largestDifference,
  normalMatrix,
  normalVector,
  read,
  shape,
  unset,
  withBench,
} from './arrays.ts';

/** Up to 70 roundings of products of order ten, in another order than ml-matrix's. */
const TOLERANCE = 1e-12;

describe('gemv', () => {
  it('agrees with ml-matrix for every shape and stride', () => {
    fc.assert(
      fc.property(shape, ({ seed, ...size }) =>
        withBench(seed, (bench) => {
          const { rows, columns } = size;
          const matrix = normalMatrix(bench, size);
          const x = normalVector(bench, columns);
          const out = unset(bench, rows);
          const { pointer, stride } = matrix;
          bench.kernels.raw.gemv(pointer, rows, columns, stride, x.pointer, out.pointer);
          const expected = new Matrix(matrix.rows).mmul(Matrix.columnVector(x.values)).to1DArray();
          expect(largestDifference(read(bench, out), expected)).toBeLessThan(TOLERANCE);
        }),
      ),
    );
  });

  it('gives a row the same bits wherever it stands', () => {
    withBench(3, (bench) => {
      const columns = 101;
      const { pointer } = normalMatrix(bench, { rows: 11, columns, padding: 0 });
      const x = normalVector(bench, columns);
      const all = unset(bench, 11);
      bench.kernels.raw.gemv(pointer, 11, columns, columns, x.pointer, all.pointer);
      const single = read(bench, all).map((_, i) => {
        const out = unset(bench, 1);
        const row = pointer + 8 * i * columns;
        bench.kernels.raw.gemv(row, 1, columns, columns, x.pointer, out.pointer);
        return read(bench, out)[0];
      });
      expect(read(bench, all)).toEqual(single);
    });
  });
});

describe('gemvTransposed', () => {
  it('agrees with ml-matrix for every shape and stride', () => {
    fc.assert(
      fc.property(shape, ({ seed, ...size }) =>
        withBench(seed, (bench) => {
          const { rows, columns } = size;
          const matrix = normalMatrix(bench, size);
          const u = normalVector(bench, rows);
          const out = unset(bench, columns);
          const { pointer, stride } = matrix;
          bench.kernels.raw.gemvTransposed(pointer, rows, columns, stride, u.pointer, out.pointer);
          const expected = Matrix.rowVector(u.values).mmul(new Matrix(matrix.rows)).to1DArray();
          expect(largestDifference(read(bench, out), expected)).toBeLessThan(TOLERANCE);
        }),
      ),
    );
  });
});
