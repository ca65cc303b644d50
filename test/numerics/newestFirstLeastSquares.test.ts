import * as fc from 'fast-check';
import { Matrix, solve } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { newestFirstLeastSquares } from '../../src/numerics/newestFirstLeastSquares.ts';
import { uniform } from '../uniform.ts';

const rows = 6;
const vector = fc
  .array(uniform(-1, 1), { minLength: rows, maxLength: rows })
  .map((values) => Float64Array.from(values));

describe('newestFirstLeastSquares', () => {
  it('agrees with the singular value decomposition where columns are independent', () => {
    fc.assert(
      fc.property(fc.array(vector, { minLength: 1, maxLength: 4 }), vector, (columns, target) => {
        const found = newestFirstLeastSquares(columns, target);
        const matrix = new Matrix(columns.map((values) => Array.from(values))).transpose();
        const svd = solve(matrix, Matrix.columnVector(Array.from(target)), true);
        // Random columns of six entries have condition numbers up to about 1e4.
        found.forEach((value, j) => expect(value).toBeCloseTo(svd.get(j, 0), 8));
      }),
      { seed: 4 },
    );
  });

  it('needs no column that later ones make superfluous, nor more columns than rows', () => {
    const [first, second] = [Float64Array.of(1, 0, 0), Float64Array.of(1, 1, 0)];
    const target = Float64Array.of(3, 2, 0);
    const twice = newestFirstLeastSquares([first, first, second], target);
    [0, 1, 2].forEach((value, j) => expect(twice[j]).toBeCloseTo(value, 12));
    const many = newestFirstLeastSquares([second, first, second, first], target);
    [0, 0, 2, 1].forEach((value, j) => expect(many[j]).toBeCloseTo(value, 12));
  });

  it('has no coefficients without columns, and zeros for columns of zeros', () => {
    const target = Float64Array.of(1, 2);
    expect(newestFirstLeastSquares([], target)).toEqual([]);
    expect(newestFirstLeastSquares([new Float64Array(2)], target)).toEqual([0]);
  });
});
