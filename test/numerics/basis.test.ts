import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKernels } from '../../src/numerics/kernels.ts';
import { seedStream } from '../../src/numerics/stream.ts';

const kernels = createKernels();
const { raw } = kernels;
const stream = seedStream(kernels, 'bases');

function normals(n: number): number {
  const vector = kernels.allocate(n);
  raw.fillNormals(stream, vector, n);
  return vector;
}

const read = (vector: number, n: number): number[] => [...kernels.view(vector, n)];

/** `count` vectors of length n, the list of their addresses, coefficients and a vector x. */
function place(count: number, n: number) {
  const vectors = Array.from({ length: count }, () => normals(n));
  const table = kernels.allocate(Math.ceil(count / 2));
  new Uint32Array(raw.memory.buffer, table, count).set(vectors);
  return { vectors, table, by: normals(count), x: normals(n), out: normals(count) };
}

const product = (a: number[], b: number[]): number =>
  a.reduce((total, value, i) => total + value * (b[i] as number), 0);

/** Lengths around the block of 512 entries, and counts around groups of four. */
const shapes = fc.record({
  count: fc.integer({ min: 0, max: 9 }),
  n: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 505, max: 1100 })),
});

function check(assertion: (p: ReturnType<typeof place>, count: number, n: number) => void): void {
  fc.assert(
    fc.property(shapes, ({ count, n }) => {
      const mark = kernels.mark();
      assertion(place(count, n), count, n);
      kernels.release(mark);
    }),
  );
}

/** Sums of n products of normals in another order: √n terms of a unit of rounding each. */
const close = (n: number): number => 1e-14 * (10 + n);

describe('kernels on bases', () => {
  it('take the products of every vector with x', () => {
    check(({ vectors, table, x, out }, count, n) => {
      raw.basisDots(table, count, x, n, out);
      vectors.forEach((vector, k) => {
        const expected = product(read(vector, n), read(x, n));
        expect(Math.abs((read(out, count)[k] as number) - expected)).toBeLessThan(close(n));
      });
    });
  });

  it('add a combination to x', () => {
    check(({ vectors, table, by, x }, count, n) => {
      const coefficients = read(by, count);
      const before = read(x, n);
      const columns = vectors.map((vector) => read(vector, n));
      raw.addCombination(table, count, by, x, n);
      read(x, n).forEach((value, i) => {
        const entries = columns.map((column) => column[i] as number);
        const expected = (before[i] as number) + product(coefficients, entries);
        expect(Math.abs(value - expected)).toBeLessThan(close(count));
      });
    });
  });

  it('have the same bits in one pass as in two', () => {
    check(({ table, by, x, out }, count, n) => {
      const copy = kernels.allocate(n);
      raw.copy(x, copy, n);
      raw.addCombinationAndDots(table, count, by, x, n, out);
      raw.addCombination(table, count, by, copy, n);
      expect(read(x, n)).toEqual(read(copy, n));
      const together = read(out, count);
      raw.basisDots(table, count, copy, n, out);
      expect(read(out, count)).toEqual(together);
    });
  });
});
