import { determinant, entry, minor, pairDeterminant } from './signLaw.ts';
import type { Covariances } from './signLaw.ts';

/**
 * arcsin of the correlation of the fields c and d, for given values of the fields `given` if there
 * are any. As the angle of a point: arcsin itself loses digits close to ±1.
 */
export function correlationAngle(
  covariances: Covariances,
  c: number,
  d: number,
  given: readonly number[] = [],
): number {
  if (given.length === 0) {
    const root = Math.sqrt(pairDeterminant(covariances, c, d));
    return Math.atan2(entry(covariances, c, d), root);
  }
  const [rows, columns] = [
    [...given, c],
    [...given, d],
  ];
  const all = determinant(covariances, [...given, c, d]);
  const condition =
    given.length === 1
      ? entry(covariances, given[0] as number, given[0] as number)
      : determinant(covariances, given);
  return Math.atan2(minor(covariances, rows, columns)[0], Math.sqrt(condition * all));
}
