import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKernels } from '../../src/numerics/kernels.ts';
import type { Kernels } from '../../src/numerics/kernels.ts';
import { hasOpenBlas, native } from '../native.ts';
import {
  largestDifference,
  normalMatrix,
  normalVector,
  place,
  read,
  shape,
  unset,
  withBench,
} from '../numerics/arrays.ts';
import type { Bench, PlacedVector } from '../numerics/arrays.ts';

const portable = createKernels();
const accelerated = hasOpenBlas ? createKernels(native()) : portable;

/** What a computation gives on the portable kernels and with OpenBLAS, from the same numbers. */
function both<Result>(seed: number, compute: (bench: Bench) => Result): [Result, Result] {
  const results: Result[] = [];
  const on = (kernels: Kernels) =>
    withBench(seed, (bench) => results.push(compute(bench)), kernels);
  on(portable);
  on(accelerated);
  return results as [Result, Result];
}

/** The lower triangle of a row-major n×n matrix, row by row. */
function lower(values: readonly number[], n: number): number[] {
  return values.filter((_, index) => index % n <= Math.floor(index / n));
}

/** AᵀA + n·1 for an n×n matrix of normals, computed alike for both; NaN above the diagonal. */
function positiveMatrix(bench: Bench, n: number, scale = 1): PlacedVector {
  const { rows } = normalMatrix(bench, { rows: n, columns: n, padding: 0 });
  const entry = (i: number, j: number) =>
    rows.reduce((sum, row) => sum + (row[i] ?? NaN) * (row[j] ?? NaN), i === j ? n : 0);
  const indices = Array.from({ length: n * n }, (_, index) => index);
  return place(
    bench,
    indices.map((index) => {
      const [i, j] = [Math.floor(index / n), index % n];
      return j > i ? NaN : scale * entry(i, j);
    }),
  );
}

/** Sizes on both sides of the blocks of either library. */
const size = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom(64, 97, 131));

describe.skipIf(!hasOpenBlas)('the kernels of cubic cost by OpenBLAS', () => {
  type Sizes = Record<'rows' | 'columns' | 'padding', number>;

  const product = (kernel: 'gram' | 'gramOfRows', seed: number, sizes: Sizes) =>
    both(seed, (bench) => {
      const { pointer, stride } = normalMatrix(bench, sizes);
      const { rows, columns } = sizes;
      const n = kernel === 'gram' ? columns : rows;
      const out = unset(bench, n * n);
      bench.kernels.raw[kernel](pointer, rows, columns, stride, out.pointer);
      return lower(read(bench, out), n);
    });

  it.each(['gram', 'gramOfRows'] as const)('%s agrees for every shape and stride', (kernel) => {
    // Sums of up to 300 products of normals, in another order.
    const check = (seed: number, sizes: Sizes) => {
      expect(largestDifference(...product(kernel, seed, sizes))).toBeLessThan(1e-12);
    };
    fc.assert(
      fc.property(shape, ({ seed, ...sizes }) => {
        check(seed, sizes);
      }),
    );
    check(1, { rows: 300, columns: 150, padding: 3 });
  });

  it('sums of nothing are zero', () => {
    const zeros = [0, 0, 0, 0, 0, 0];
    expect(product('gram', 1, { rows: 0, columns: 3, padding: 1 })).toEqual([zeros, zeros]);
    expect(product('gramOfRows', 1, { rows: 3, columns: 0, padding: 1 })).toEqual([zeros, zeros]);
  });

  it('cholesky agrees for every size, the upper triangle unread', () => {
    const factorOf = (n: number) => (bench: Bench) => {
      const matrix = positiveMatrix(bench, n);
      expect(bench.kernels.raw.cholesky(matrix.pointer, n)).toBe(0);
      return lower(read(bench, matrix), n);
    };
    fc.assert(
      fc.property(size, fc.nat(), (n, seed) => {
        // The condition number is below 10, the entries are of order √n.
        expect(largestDifference(...both(seed, factorOf(n)))).toBeLessThan(1e-12);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['a negative pivot', [1, NaN, NaN, 0, 1, NaN, 0, 0, -1], 3],
    ['a singular matrix', [1, NaN, 1, 1], 2],
    ['a NaN', [1, NaN, NaN, 0, NaN, NaN, 0, 0, 1], 2],
    ['nothing amiss', [], 0],
  ])('cholesky names the first pivot that is not positive: %s', (_, values, pivot) => {
    const outcome = (bench: Bench) =>
      bench.kernels.raw.cholesky(place(bench, values).pointer, Math.sqrt(values.length));
    expect(both(1, outcome)).toEqual([pivot, pivot]);
  });

  /** (A + ½) x = b by the reduction of A, with the other kernels as they are. */
  const solve = (bench: Bench, matrix: PlacedVector, b: PlacedVector) => {
    const { raw } = bench.kernels;
    const n = b.values.length;
    const [d, e, scratch] = [unset(bench, n), unset(bench, n), unset(bench, 128 * n)];
    raw.tridiagonalise(matrix.pointer, n, d.pointer, e.pointer, scratch.pointer);
    raw.applyReflectorsTransposed(matrix.pointer, n, b.pointer);
    const shift = 0.5;
    expect(
      raw.tridiagonalSolve(d.pointer, e.pointer, n, shift, b.pointer, scratch.pointer), //
    ).toBe(0);
    raw.applyReflectors(matrix.pointer, n, b.pointer);
    return read(bench, b);
  };

  it('tridiagonalise leaves what the portable reflectors can read', () => {
    fc.assert(
      fc.property(size, fc.nat(), (n, seed) => {
        const solution = (bench: Bench) =>
          solve(bench, positiveMatrix(bench, n), normalVector(bench, n));
        // Solutions of order 1/n of a system whose condition number is below 10.
        expect(largestDifference(...both(seed, solution))).toBeLessThan(1e-13);
      }),
      { numRuns: 30 },
    );
  });

  it('tridiagonalise takes what needs no reflection, and what would overflow when squared', () => {
    const diagonal = (bench: Bench) =>
      solve(bench, place(bench, [1, NaN, NaN, 0, 2, NaN, 0, 0, 3]), place(bench, [3, 5, 7]));
    for (const x of both(1, diagonal)) {
      expect(largestDifference(x, [2, 2, 2])).toBeLessThan(1e-15);
    }
    const huge = (bench: Bench) =>
      solve(bench, positiveMatrix(bench, 40, 1e200), normalVector(bench, 40)).map((x) => 1e200 * x);
    expect(largestDifference(...both(2, huge))).toBeLessThan(1e-13);
  });

  it('tridiagonalise takes the empty matrix', () => {
    expect(both(1, (bench) => solve(bench, place(bench, []), place(bench, [])))).toEqual([[], []]);
  });
});
