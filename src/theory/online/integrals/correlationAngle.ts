import { entry, minor, pairDeterminant } from './covariances.ts';
import type { Covariances } from './covariances.ts';

/**
 * arcsin of the correlation of the fields c and d, as the angle of a point: arcsin itself loses
 * digits close to ±1.
 */
export function correlationAngle(covariances: Covariances, c: number, d: number): number {
  return Math.atan2(entry(covariances, c, d), Math.sqrt(pairDeterminant(covariances, c, d)));
}

/**
 * The same for given values of one or two other fields.
 *
 * @param whole the determinant of all of these fields
 */
export function conditionalAngle(
  covariances: Covariances,
  [c, d]: readonly [number, number],
  given: readonly [number] | readonly [number, number],
  whole: number,
): number {
  const [a, b] = given;
  const condition = b === undefined ? entry(covariances, a, a) : pairDeterminant(covariances, a, b);
  const covariance = minor(covariances, [...given, c], [...given, d])[0];
  return Math.atan2(covariance, Math.sqrt(condition * whole));
}
