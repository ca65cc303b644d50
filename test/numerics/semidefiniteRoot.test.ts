import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { semidefiniteRoot } from '../../src/numerics/semidefiniteRoot.ts';

const entry = fc.double({ min: -2, max: 2, noNaN: true });

function gram(rows: readonly (readonly number[])[]): number[][] {
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
  return rows.map((a) => rows.map((b) => dot(a, b)));
}

describe('semidefiniteRoot', () => {
  it('times its transpose is the matrix, also where rows follow from others', () => {
    // Four vectors in three dimensions, and one of them twice.
    const vectors = fc.array(fc.tuple(entry, entry, entry), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(vectors, (drawn) => {
        const matrix = gram([...drawn, drawn[1] as (typeof drawn)[number]]);
        const root = semidefiniteRoot(matrix);
        const largest = Math.max(...matrix.map((row, i) => row[i] as number));
        gram(root).forEach((row, i) => {
          row.forEach((value, j) => {
            // What rounding leaves of a row, 1e-14 of its square, is dropped: 1e-7 of its length.
            const error = Math.abs(value - (matrix[i]?.[j] as number));
            expect(error).toBeLessThanOrEqual(1e-6 * largest);
          });
        });
      }),
      { seed: 9 },
    );
  });

  it('is the factor of Cholesky for a definite matrix', () => {
    expect(
      semidefiniteRoot([
        [4, 2],
        [2, 5],
      ]),
    ).toEqual([[2], [1, 2]]);
  });
});
