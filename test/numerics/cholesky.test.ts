import fc from 'fast-check';
import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import {
  largestDifference,
  normalMatrix,
  normalVector,
  place,
  read,
  shape,
  unset,
  withBench,
} from './arrays.ts';
import type { Bench } from './arrays.ts';

/** The lower triangle of a row-major n×n matrix, row by row. */
function lower(values: readonly number[], n: number): number[] {
  return values.filter((_, index) => index % n <= Math.floor(index / n));
}

/** AᵀA + n·1 from ml-matrix, well conditioned. */
function positiveMatrix(bench: Bench, n: number): Matrix {
  const a = new Matrix(normalMatrix(bench, { rows: n, columns: n, padding: 0 }).rows);
  return a
    .transpose()
    .mmul(a)
    .add(Matrix.eye(n, n, n));
}

/** Sizes on both sides of the blocks of 4, 32 and 128. */
const size = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom(64, 127, 129, 161));

describe.each(['gram', 'gramOfRows'] as const)('%s', (kernel) => {
  const check = (shapeOf: { rows: number; columns: number; padding: number; seed: number }) =>
    withBench(shapeOf.seed, (bench) => {
      const { rows, columns } = shapeOf;
      const { pointer, stride, rows: data } = normalMatrix(bench, shapeOf);
      const n = kernel === 'gram' ? columns : rows;
      const out = unset(bench, n * n);
      bench.kernels.raw[kernel](pointer, rows, columns, stride, out.pointer);
      const a = kernel === 'gram' ? new Matrix(data) : new Matrix(data).transpose();
      const expected = a.transpose().mmul(a).to1DArray();
      const difference = largestDifference(lower(read(bench, out), n), lower(expected, n));
      // Sums of up to 300 products of normals, in another order.
      expect(difference).toBeLessThan(1e-12);
    });

  it('agrees with ml-matrix for every shape and stride', () => {
    fc.assert(fc.property(shape, check));
  });

  it('agrees with ml-matrix across its blocks', () => {
    check({ rows: 300, columns: 150, padding: 3, seed: 1 });
    check({ rows: 129, columns: 257, padding: 0, seed: 2 });
  });
});

describe('cholesky', () => {
  it('agrees with ml-matrix for every size', () => {
    fc.assert(
      fc.property(size, fc.nat(), (n, seed) =>
        withBench(seed, (bench) => {
          const matrix = positiveMatrix(bench, n);
          const a = place(bench, matrix.to1DArray());
          expect(bench.kernels.raw.cholesky(a.pointer, n)).toBe(0);
          const expected = new CholeskyDecomposition(matrix).lowerTriangularMatrix.to1DArray();
          const difference = largestDifference(lower(read(bench, a), n), lower(expected, n));
          expect(difference).toBeLessThan(1e-11);
        }),
      ),
      { numRuns: 40 },
    );
  });

  it('does not read the upper triangle', () => {
    withBench(7, (bench) => {
      const n = 70;
      const values = positiveMatrix(bench, n).to1DArray();
      const poisoned = values.map((x, index) => (index % n > Math.floor(index / n) ? NaN : x));
      const [a, b] = [place(bench, values), place(bench, poisoned)];
      bench.kernels.raw.cholesky(a.pointer, n);
      expect(bench.kernels.raw.cholesky(b.pointer, n)).toBe(0);
      expect(lower(read(bench, b), n)).toEqual(lower(read(bench, a), n));
    });
  });

  it('names the first pivot that is not positive, counted from one', () => {
    withBench(8, (bench) => {
      for (const failing of [1, 2, 33, 40]) {
        const matrix = Matrix.eye(40, 40);
        matrix.set(failing - 1, failing - 1, -1);
        const a = place(bench, matrix.to1DArray());
        expect(bench.kernels.raw.cholesky(a.pointer, 40)).toBe(failing);
      }
      const singular = place(bench, [1, 1, 1, 1]);
      expect(bench.kernels.raw.cholesky(singular.pointer, 2)).toBe(2);
      const undefined_ = place(bench, [NaN]);
      expect(bench.kernels.raw.cholesky(undefined_.pointer, 1)).toBe(1);
    });
  });
});

describe('choleskySolve', () => {
  it('solves the system that was factorised', () => {
    fc.assert(
      fc.property(size, fc.nat(), (n, seed) =>
        withBench(seed, (bench) => {
          const matrix = positiveMatrix(bench, n);
          const x = normalVector(bench, n);
          const b = place(bench, matrix.mmul(Matrix.columnVector(x.values)).to1DArray());
          const a = place(bench, matrix.to1DArray());
          bench.kernels.raw.cholesky(a.pointer, n);
          bench.kernels.raw.choleskySolve(a.pointer, n, b.pointer);
          // The condition number is below 10.
          expect(largestDifference(read(bench, b), x.values)).toBeLessThan(1e-12);
        }),
      ),
      { numRuns: 40 },
    );
  });
});
