import fc from 'fast-check';
import { Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { largestDifference, normalMatrix, normalVector, read, withBench } from './arrays.ts';

/** Up to 300 roundings of products of order ten, in another order than ml-matrix's. */
const TOLERANCE = 1e-12;

/** Sizes that meet every remainder of tiles of four, and more than one block of 128. */
const size = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 125, max: 135 }));
const sizes = fc.record({ rows: size, depth: size, columns: size, seed: fc.nat() });

describe('addProduct', () => {
  it.each([
    ['A B', false, false],
    ['A Bᵀ', false, true],
    ['Aᵀ B', true, false],
  ])('adds %s as ml-matrix has it', (_, turnsLeft, turnsRight) => {
    fc.assert(
      fc.property(sizes, ({ rows, depth, columns, seed }) => {
        withBench(seed, (bench) => {
          const placed = (m: number, n: number, turned: boolean) => {
            const [first, second] = turned ? [n, m] : [m, n];
            const { pointer, stride, rows: values } = normalMatrix(bench, { rows: first, columns: second, padding: 1 }); // prettier-ignore
            const steps: [number, number] = turned ? [1, stride] : [stride, 1];
            const matrix = new Matrix(values);
            return { pointer, steps, matrix: turned ? matrix.transpose() : matrix };
          };
          const left = placed(rows, depth, turnsLeft);
          const right = placed(depth, columns, turnsRight);
          const out = normalVector(bench, rows * columns);
          bench.kernels.raw.addProduct(
            left.pointer,
            ...left.steps,
            right.pointer,
            ...right.steps,
            rows,
            depth,
            columns,
            out.pointer,
            columns,
          );
          const product = left.matrix.mmul(right.matrix).to1DArray();
          const expected = product.map((value, at) => value + (out.values[at] as number));
          expect(largestDifference(read(bench, out), expected)).toBeLessThan(TOLERANCE);
        });
      }),
      { numRuns: 15 },
    );
  });
});
