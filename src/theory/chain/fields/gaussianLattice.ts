import { CholeskyDecomposition, Matrix, solve } from 'ml-matrix';
import { normalQuantile } from '../../../numerics/normalQuantile.ts';

/**
 * A generating vector found component by component (Sloan & Reztsov 2002) for 2¹⁰, 2¹² and 2¹⁴
 * points at once, all subsets of dimensions alike: the logarithms of the three worst-case errors in
 * the Korobov space of smoothness 2, weights ½, have the least sum among 300 candidates (100 from
 * the fifth component on). The known vector of Cools, Kuo & Nuyens (2006), optimised for pairs of
 * dimensions, leaves ten times the error in three.
 */
const generator = [1, 9957, 2591, 8415, 15_153, 11_131, 13_157, 12_959];

/** The most dimensions that `gaussianLattice` has a generating vector for. */
export const mostLatticeDimensions = generator.length;

/** Square roots of these are independent over the rationals, so that no two shifts are alike. */
const primes = [2, 3, 5, 7, 11, 13, 17, 19];

/**
 * Points for quasi-Monte Carlo averages over a standard normal vector, as one column of `count`
 * coordinates per dimension: a rank-1 lattice, moved by the `shift`-th of a sequence of shifts,
 * folded (the baker's transform, with which the error of a smooth integrand falls as count⁻²;
 * Hickernell 2002) and mapped by the normal quantile. Columns are then turned so that means are 0
 * and second moments the unit matrix: averages of quadratic polynomials are exact.
 *
 * @throws RangeError beyond `mostLatticeDimensions`, or with too few points to be turned.
 */
export function gaussianLattice(dimensions: number, count: number, shift: number): Float64Array[] {
  if (dimensions > mostLatticeDimensions || count <= dimensions) {
    throw new RangeError(`no lattice of ${count} points in ${dimensions} dimensions`);
  }
  const columns = Array.from({ length: dimensions }, (_, axis) =>
    latticeColumn(axis, count, shift),
  );
  return whitened(columns, count);
}

function latticeColumn(axis: number, count: number, shift: number): Float64Array {
  const offset = shift * Math.sqrt(primes[axis] as number) + 0.5 / count;
  const factor = (generator[axis] as number) % count;
  return Float64Array.from({ length: count }, (_, i) => {
    // The product stays below 2⁵³, so that its remainder is exact.
    const u = (((i * factor) % count) / count + offset) % 1;
    // Half a cell from the ends, where the quantile is infinite.
    const folded = 1 - Math.abs(2 * u - 1);
    return normalQuantile(Math.min(Math.max(folded, 0.5 / count), 1 - 0.5 / count));
  });
}

/** Columns of mean 0 and unit second moments, by the inverse of their Cholesky factor. */
function whitened(columns: Float64Array[], count: number): Float64Array[] {
  const centred = Matrix.zeros(columns.length, count);
  columns.forEach((column, axis) => {
    const mean = column.reduce((sum, x) => sum + x, 0) / count;
    centred.setRow(
      axis,
      column.map((x) => x - mean),
    );
  });
  const moments = centred.mmul(centred.transpose()).div(count);
  const factor = new CholeskyDecomposition(moments).lowerTriangularMatrix;
  const turned = solve(factor, centred);
  return columns.map((_, axis) => Float64Array.from(turned.getRow(axis)));
}
