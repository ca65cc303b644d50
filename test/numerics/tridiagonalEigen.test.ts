import fc from 'fast-check';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { largestDifference, normalVector, place, read, withBench } from './arrays.ts';
import type { Bench, PlacedVector } from './arrays.ts';

const size = fc.integer({ min: 1, max: 60 });

/** Powers of ten that a matrix is multiplied with: squares of its entries leave the range of f64. */
const exponent = fc.oneof(fc.constant(0), fc.integer({ min: -290, max: 290 }));

/** A symmetric tridiagonal matrix in wasm memory. */
interface Tridiagonal {
  diagonal: PlacedVector;
  offDiagonal: PlacedVector;
}

/** Entries are normals, or zero where the mask says so: blocks that are not coupled. */
function tridiagonal(bench: Bench, n: number, mask: readonly boolean[]): Tridiagonal {
  const entries = (length: number, offset: number) =>
    place(
      bench,
      normalVector(bench, length).values.map((x, i) => (mask[(i + offset) % mask.length] ? x : 0)),
    );
  return { diagonal: entries(n, 0), offDiagonal: entries(n - 1, 1) };
}

/** T as a full matrix. */
function full({ diagonal, offDiagonal }: Tridiagonal): Matrix {
  const matrix = Matrix.diag([...diagonal.values]);
  offDiagonal.values.forEach((x, i) => {
    matrix.set(i, i + 1, x);
    matrix.set(i + 1, i, x);
  });
  return matrix;
}

/** The same matrix times a factor, placed anew. */
function scaled(bench: Bench, t: Tridiagonal, factor: number): Tridiagonal {
  const times = ({ values }: PlacedVector) =>
    place(
      bench,
      values.map((x) => x * factor),
    );
  return { diagonal: times(t.diagonal), offDiagonal: times(t.offDiagonal) };
}

/** Calls the kernel, which must find everything; gives the eigenvalues and what became of the rows. */
function eigen(bench: Bench, t: Tridiagonal, rows: readonly number[]) {
  const n = t.diagonal.values.length;
  const placed = place(bench, rows);
  const missing = bench.kernels.raw.tridiagonalEigen(
    ...[t.diagonal.pointer, t.offDiagonal.pointer, n, placed.pointer, rows.length / n],
  );
  expect(missing).toBe(0);
  return { values: read(bench, t.diagonal), rows: read(bench, placed) };
}

const masks = fc.array(fc.oneof(fc.constant(true), fc.boolean()), { minLength: 1, maxLength: 7 });

/** ‖T‖ is below 10; each of the few hundred rotations of a row adds an error of order ε. */
const TOLERANCE = 1e-12;

describe('tridiagonalEigen', () => {
  it('gives T = S Λ Sᵀ with an orthogonal S, for every size, scale and pattern of zeros', () => {
    fc.assert(
      fc.property(size, masks, exponent, fc.nat(), (n, mask, power, seed) =>
        withBench(seed, (bench) => {
          const t = tridiagonal(bench, n, mask);
          const factor = 10 ** power;
          const found = eigen(bench, scaled(bench, t, factor), Matrix.eye(n, n).to1DArray());
          const lambda = Matrix.diag(found.values.map((x) => x / factor));
          const vectors = Matrix.from1DArray(n, n, found.rows);
          const back = vectors.transpose().mmul(lambda).mmul(vectors).to1DArray();
          expect(largestDifference(back, full(t).to1DArray())).toBeLessThan(TOLERANCE);
          const unit = vectors.mmul(vectors.transpose()).to1DArray();
          expect(largestDifference(unit, Matrix.eye(n, n).to1DArray())).toBeLessThan(TOLERANCE);
        }),
      ),
    );
  });

  it('sorts the eigenvalues ascending, and they are those of ml-matrix', () => {
    fc.assert(
      fc.property(size, masks, fc.nat(), (n, mask, seed) =>
        withBench(seed, (bench) => {
          const t = tridiagonal(bench, n, mask);
          const { realEigenvalues } = new EigenvalueDecomposition(full(t), {
            assumeSymmetric: true,
          });
          const expected = realEigenvalues.sort((x, y) => x - y);
          const { values } = eigen(bench, t, []);
          expect(values).toEqual(values.toSorted((x, y) => x - y));
          expect(largestDifference(values, expected)).toBeLessThan(TOLERANCE);
        }),
      ),
    );
  });

  it('finds the spectrum of the second difference, 2 − 2 cos(kπ/(n + 1))', () => {
    withBench(1, (bench) => {
      const n = 500;
      const diagonal = place(bench, new Array<number>(n).fill(2));
      const offDiagonal = place(bench, new Array<number>(n - 1).fill(-1));
      const { values } = eigen(bench, { diagonal, offDiagonal }, []);
      const expected = values.map((_, k) => 2 - 2 * Math.cos(((k + 1) * Math.PI) / (n + 1)));
      expect(largestDifference(values, expected)).toBeLessThan(TOLERANCE);
    });
  });

  it('turns a vector into its coordinates among the eigenvectors', () => {
    withBench(2, (bench) => {
      const n = 31;
      const t = tridiagonal(bench, n, [true]);
      const b = normalVector(bench, n).values;
      const both = Matrix.eye(n, n).addColumn(n, b);
      const found = Matrix.from1DArray(n, n + 1, eigen(bench, t, both.to1DArray()).rows);
      const vectors = found.subMatrix(0, n - 1, 0, n - 1);
      const expected = vectors.mmul(Matrix.columnVector(b)).to1DArray();
      expect(largestDifference(found.getColumn(n), expected)).toBeLessThan(TOLERANCE);
    });
  });

  it('takes the empty matrix, zeros, and a zero diagonal', () => {
    withBench(3, (bench) => {
      const of = (diagonal: number[], offDiagonal: number[]) =>
        eigen(
          bench,
          { diagonal: place(bench, diagonal), offDiagonal: place(bench, offDiagonal) },
          [],
        ).values;
      expect(of([], [])).toEqual([]);
      expect(of([0, 0, 0], [0, 0])).toEqual([0, 0, 0]);
      expect(largestDifference(of([0, 0], [3]), [-3, 3])).toBeLessThan(1e-15);
      // Beside zeros no off-diagonal is relatively small: it is judged against the largest entry.
      expect(largestDifference(of([0, 0, 0, 1], [1e-200, 1e-160, 0]), [0, 0, 0, 1])).toBe(0);
    });
  });

  it('names an eigenvalue that it cannot find, where the matrix is not finite', () => {
    withBench(4, (bench) => {
      for (const bad of [NaN, Infinity]) {
        const diagonal = place(bench, [1, bad]);
        const offDiagonal = place(bench, [1]);
        const missing = bench.kernels.raw.tridiagonalEigen(
          ...[diagonal.pointer, offDiagonal.pointer, 2, 0, 0],
        );
        expect(missing).toBe(1);
      }
    });
  });
});
