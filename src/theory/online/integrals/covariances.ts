import { add, exactProduct, times } from '../../../numerics/doubleDouble.ts';
import type { DoubleDouble } from '../../../numerics/doubleDouble.ts';
import { differenceOfProducts } from '../../../numerics/differenceOfProducts.ts';

/** Covariances of some centred Gaussian fields, row by row. */
export type Covariances = readonly (readonly number[])[];

/** One entry of a matrix of covariances. */
export function entry(covariances: Covariances, a: number, b: number): number {
  return (covariances[a] as readonly number[])[b] as number;
}

/** V_a V_b − C_ab², to the last digits even where the fields a and b are almost equal. */
export function pairDeterminant(covariances: Covariances, a: number, b: number): number {
  const ab = entry(covariances, a, b);
  const value = differenceOfProducts(entry(covariances, a, a), entry(covariances, b, b), ab, ab);
  return Math.max(0, value);
}

/**
 * The minor of these rows and columns to 32 digits, of which enough are left where the fields are
 * almost dependent: rounding of entries, not of sums, limits what angles are known to.
 */
export function minor(
  covariances: Covariances,
  rows: readonly number[],
  columns: readonly number[],
): DoubleDouble {
  const [first = 0, ...others] = rows;
  const [p, q] = [columns[0] as number, columns[1] as number];
  if (columns.length === 2) {
    const second = others[0] as number;
    const [fp, fq] = [entry(covariances, first, p), entry(covariances, first, q)];
    const [sp, sq] = [entry(covariances, second, p), entry(covariances, second, q)];
    return add(exactProduct(fp, sq), exactProduct(-fq, sp));
  }
  return columns.reduce<DoubleDouble>(
    (sum, column, j) => {
      const rest = minor(covariances, others, columns.toSpliced(j, 1));
      const sign = j % 2 === 0 ? 1 : -1;
      return add(sum, times(rest, sign * entry(covariances, first, column)));
    },
    [0, 0],
  );
}

/** The minor whose rows are its columns, as a double; not below zero. */
export function determinant(covariances: Covariances, fields: readonly number[]): number {
  return Math.max(0, minor(covariances, fields, fields)[0]);
}
