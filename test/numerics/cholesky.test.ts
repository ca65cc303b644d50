import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backSubstitute,
  factorise,
  forwardSubstitute,
  solveBordered,
} from '../../src/numerics/cholesky.ts';
import { uniform } from '../uniform.ts';

/** The product of a matrix, row by row, and a vector. */
function times(matrix: Float64Array, x: Float64Array): Float64Array {
  const columns = x.length;
  return Float64Array.from({ length: matrix.length / columns }, (_, i) =>
    x.reduce((sum, value, k) => sum + (matrix[i * columns + k] as number) * value, 0),
  );
}

/** G Gᵀ + I for a square G, whose condition is no larger than 1 + ‖G‖². */
function positive(root: readonly number[], n: number): Float64Array {
  return Float64Array.from({ length: n * n }, (_, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    let sum = i === j ? 1 : 0;
    for (let k = 0; k < n; k++) sum += (root[i * n + k] as number) * (root[j * n + k] as number);
    return sum;
  });
}

const numbers = (length: number) =>
  fc.array(uniform(-1, 1), { minLength: length, maxLength: length });
const sizes = fc.integer({ min: 1, max: 9 });

/** Conditions are below 100 here. */
const rounding = 1e-12;

describe('Cholesky’s factor', () => {
  it('solves a positive definite system', () => {
    const system = sizes.chain((n) => fc.tuple(numbers(n * n), numbers(n)));
    fc.assert(
      fc.property(system, ([root, right]) => {
        const n = right.length;
        const matrix = positive(root, n);
        const [factor, x] = [matrix.slice(), Float64Array.from(right)];
        factorise(factor, n);
        forwardSubstitute(factor, n, x);
        backSubstitute(factor, n, x);
        times(matrix, x).forEach((value, i) => {
          expect(Math.abs(value - (right[i] as number))).toBeLessThan(rounding);
        });
      }),
    );
  });

  it('keeps the unknown of a row that follows from others at zero', () => {
    const factor = Float64Array.of(1, 1, 1, 1);
    const x = Float64Array.of(2, 2);
    factorise(factor, 2);
    forwardSubstitute(factor, 2, x);
    backSubstitute(factor, 2, x);
    expect(x).toEqual(Float64Array.of(2, 0));
  });
});

describe('a bordered system', () => {
  it('is solved in all of its rows, however small its corner', () => {
    const system = fc
      .record({ n: fc.integer({ min: 3, max: 9 }), width: fc.integer({ min: 0, max: 3 }) })
      .chain(({ n, width }) =>
        fc.record({
          root: numbers(n * n),
          rows: numbers(width * n),
          right: numbers(n),
          borderRight: numbers(width),
          digits: uniform(0, 40),
        }),
      );
    fc.assert(
      fc.property(system, ({ root, rows, digits, ...rights }) => {
        const [n, width] = [rights.right.length, rights.borderRight.length];
        const block = positive(root, n);
        // Each row has an unknown of its own, so that they stay independent without a corner.
        const border = Float64Array.from(rows, (value, at) =>
          at % n === Math.floor(at / n) ? 1 : 0.1 * value,
        );
        const corner = Float64Array.from(rights.borderRight, () => 2 ** -digits);
        const right = Float64Array.from(rights.right);
        const borderRight = Float64Array.from(rights.borderRight);
        const copies = { block: block.slice(), border: border.slice() };
        solveBordered({ ...copies, corner, right, borderRight });
        const [x, u] = [right, borderRight];
        times(block, x).forEach((value, i) => {
          const ofBorder = u.reduce(
            (sum, rate, c) => sum + (border[c * n + i] as number) * rate,
            0,
          );
          expect(Math.abs(value + ofBorder - (rights.right[i] as number))).toBeLessThan(rounding);
        });
        if (width === 0) return;
        times(border, x).forEach((value, c) => {
          const ofCorner = (corner[c] as number) * (u[c] as number);
          const wanted = rights.borderRight[c] as number;
          expect(Math.abs(value - ofCorner - wanted)).toBeLessThan(rounding);
        });
      }),
    );
  });
});
