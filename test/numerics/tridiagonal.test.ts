import fc from 'fast-check';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { largestDifference, normalVector, place, read, unset, withBench } from './arrays.ts';
import type { Bench, PlacedVector } from './arrays.ts';

/** Sizes around the panel of 32 rows and the tiles of 4, up to several blocks of 128. */
const size = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom(64, 65, 131, 193));

/** Powers of ten that a matrix is multiplied with: squares of its entries leave the range of f64. */
const exponent = fc.oneof(fc.constant(0), fc.integer({ min: -290, max: 290 }));

/** A symmetric matrix of normals, the largest eigenvalue being about 2√n. */
function symmetricMatrix(bench: Bench, n: number, scale = 1): Matrix {
  const values = normalVector(bench, n * n).values;
  return new Matrix(
    Array.from({ length: n }, (_, i) =>
      Array.from({ length: n }, (_, j) => scale * (values[i > j ? i * n + j : j * n + i] ?? NaN)),
    ),
  );
}

/** The lower triangle of a symmetric matrix in wasm memory; NaN above, which no kernel may read. */
function placeLower(bench: Bench, matrix: Matrix): PlacedVector {
  const n = matrix.rows;
  return place(
    bench,
    matrix.to1DArray().map((x, index) => (index % n > Math.floor(index / n) ? NaN : x)),
  );
}

/** What the reduction leaves: Q's reflectors, and T as two vectors. */
interface Reduction {
  reflectors: PlacedVector;
  diagonal: PlacedVector;
  offDiagonal: PlacedVector;
}

function reduce(bench: Bench, matrix: Matrix): Reduction {
  const n = matrix.rows;
  const reflectors = placeLower(bench, matrix);
  const [diagonal, offDiagonal] = [unset(bench, n), unset(bench, Math.max(0, n - 1))];
  const scratch = unset(bench, 128 * n);
  bench.kernels.raw.tridiagonalise(
    ...[reflectors.pointer, n, diagonal.pointer, offDiagonal.pointer, scratch.pointer],
  );
  return { reflectors, diagonal, offDiagonal };
}

/** T as a full matrix. */
function tridiagonalMatrix(diagonal: readonly number[], offDiagonal: readonly number[]): Matrix {
  const matrix = Matrix.diag([...diagonal]);
  offDiagonal.forEach((x, i) => {
    matrix.set(i, i + 1, x);
    matrix.set(i + 1, i, x);
  });
  return matrix;
}

/** Q, column by column. */
function orthogonalMatrix(bench: Bench, { reflectors, diagonal }: Reduction): Matrix {
  const n = diagonal.values.length;
  const columns = Matrix.eye(n, n)
    .to2DArray()
    .map((unit) => {
      const x = place(bench, unit);
      bench.kernels.raw.applyReflectors(reflectors.pointer, n, x.pointer);
      return read(bench, x);
    });
  return new Matrix(columns).transpose();
}

/** Backward errors of n reflections: a small multiple of ε√n, here with n ≤ 193. */
const TOLERANCE = 1e-13;

describe('tridiagonalise', () => {
  it('gives A = Q T Qᵀ with an orthogonal Q, for every size and scale', () => {
    fc.assert(
      fc.property(size, exponent, fc.nat(), (n, power, seed) =>
        withBench(seed, (bench) => {
          const scale = 10 ** power;
          const matrix = symmetricMatrix(bench, n, scale);
          const reduction = reduce(bench, matrix);
          const q = orthogonalMatrix(bench, reduction);
          // In units of the scale, because ml-matrix's products would leave the range.
          const [diagonal, offDiagonal] = [reduction.diagonal, reduction.offDiagonal].map((part) =>
            read(bench, part).map((x) => x / scale),
          );
          const t = tridiagonalMatrix(diagonal ?? [], offDiagonal ?? []);
          const back = q.mmul(t).mmul(q.transpose()).to1DArray();
          const original = matrix.to1DArray().map((x) => x / scale);
          expect(largestDifference(back, original)).toBeLessThan(TOLERANCE * 2 * Math.sqrt(n));
          const unit = q.transpose().mmul(q).to1DArray();
          expect(largestDifference(unit, Matrix.eye(n, n).to1DArray())).toBeLessThan(TOLERANCE);
        }),
      ),
      { numRuns: 60 },
    );
  });

  it('leaves the eigenvalues as they are', () => {
    withBench(1, (bench) => {
      const matrix = symmetricMatrix(bench, 97);
      const { diagonal, offDiagonal } = reduce(bench, matrix);
      const t = tridiagonalMatrix(read(bench, diagonal), read(bench, offDiagonal));
      const [actual, expected] = [t, matrix].map((a) =>
        new EigenvalueDecomposition(a, { assumeSymmetric: true }).realEigenvalues.sort(
          (x, y) => x - y,
        ),
      );
      expect(largestDifference(actual ?? [], expected ?? [])).toBeLessThan(1e-12);
    });
  });

  it('takes matrices with rows of zeros, and the empty matrix', () => {
    withBench(2, (bench) => {
      for (const n of [0, 1, 2, 5, 40]) {
        const { diagonal, offDiagonal, reflectors } = reduce(bench, Matrix.zeros(n, n));
        expect(read(bench, diagonal)).toEqual(new Array(n).fill(0));
        expect(read(bench, offDiagonal)).toEqual(new Array(Math.max(0, n - 1)).fill(0));
        const x = normalVector(bench, n);
        bench.kernels.raw.applyReflectors(reflectors.pointer, n, x.pointer);
        expect(read(bench, x)).toEqual(x.values);
      }
    });
  });
});

describe('applyReflectorsTransposed', () => {
  it('undoes applyReflectors', () => {
    fc.assert(
      fc.property(size, fc.nat(), (n, seed) =>
        withBench(seed, (bench) => {
          const { reflectors } = reduce(bench, symmetricMatrix(bench, n));
          const x = normalVector(bench, n);
          bench.kernels.raw.applyReflectors(reflectors.pointer, n, x.pointer);
          bench.kernels.raw.applyReflectorsTransposed(reflectors.pointer, n, x.pointer);
          expect(largestDifference(read(bench, x), x.values)).toBeLessThan(TOLERANCE);
        }),
      ),
      { numRuns: 40 },
    );
  });
});

/** A tridiagonal matrix with dominant diagonal after the shift, and a right-hand side. */
function solvable(bench: Bench, n: number) {
  const offDiagonal = normalVector(bench, Math.max(0, n - 1));
  const shift = normalVector(bench, 1).values[0] ?? NaN;
  const neighbours = (i: number) =>
    Math.abs(offDiagonal.values[i - 1] ?? 0) + Math.abs(offDiagonal.values[i] ?? 0);
  const diagonal = place(
    bench,
    Array.from({ length: n }, (_, i) => 1 + neighbours(i) - shift),
  );
  return { diagonal, offDiagonal, shift };
}

function solve(
  bench: Bench,
  { diagonal, offDiagonal, shift }: ReturnType<typeof solvable>,
  b: PlacedVector,
): number {
  const n = b.values.length;
  return bench.kernels.raw.tridiagonalSolve(
    ...[diagonal.pointer, offDiagonal.pointer, n, shift, b.pointer, unset(bench, n).pointer],
  );
}

describe('tridiagonalSolve', () => {
  it('solves the shifted system', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 70 }), fc.nat(), (n, seed) =>
        withBench(seed, (bench) => {
          const system = solvable(bench, n);
          const x = normalVector(bench, n);
          const at = (i: number) => x.values[i] ?? 0;
          const off = (i: number) => system.offDiagonal.values[i] ?? 0;
          const image = x.values.map(
            (xi, i) =>
              ((system.diagonal.values[i] ?? NaN) + system.shift) * xi +
              off(i - 1) * at(i - 1) +
              off(i) * at(i + 1),
          );
          const b = place(bench, image);
          expect(solve(bench, system, b)).toBe(0);
          // The smallest eigenvalue is at least one, the largest below twenty.
          expect(largestDifference(read(bench, b), x.values)).toBeLessThan(1e-12);
        }),
      ),
    );
  });

  it('names the first pivot that is not positive, counted from one', () => {
    withBench(3, (bench) => {
      const [ones, zeros] = [place(bench, [1, 1, 1, 1]), place(bench, [0, 0, 0])];
      const [rest, coupled] = [place(bench, [1, 1, -1, 1]), place(bench, [1, 0, 0])];
      const b = () => place(bench, [1, 1, 1, 1]);
      const system = { diagonal: ones, offDiagonal: zeros, shift: 0 };
      expect(solve(bench, system, b())).toBe(0);
      expect(solve(bench, { ...system, shift: -1 }, b())).toBe(1);
      expect(solve(bench, { ...system, offDiagonal: coupled }, b())).toBe(2);
      expect(solve(bench, { ...system, diagonal: rest }, b())).toBe(3);
      expect(solve(bench, { ...system, diagonal: place(bench, [NaN]) }, place(bench, [1]))).toBe(1);
    });
  });
});
