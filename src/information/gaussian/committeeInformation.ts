import type { Decomposition } from '../decomposition.ts';
import { gaussianDecomposition } from './gaussianDecomposition.ts';

/** Units of a committee machine's teacher, student and truth, as rows of their overlap matrix. */
export interface CommitteeUnits {
  teacher: readonly number[];
  student: readonly number[];
  truth: readonly number[];
}

/**
 * What the hidden fields of a teacher and a student tell of the truth's, $x_i = J_i \cdot x/\sqrt N \sim \mathcal N(0, C)$ on
 * fresh inputs: a target of one dimension per hidden unit, of which both can know something that
 * the other does not. `overlaps` is $C_{ij} = J_i \cdot J_j/N$.
 *
 * A hidden field is a function of the input without noise, and of as many inputs as there are: once
 * a unit is a combination of the truth's, its information is infinite. How finely fields are seen
 * is a choice that has to be made: teacher and student are seen with independent Gaussian noise of
 * variance `noise` on each of their hidden fields, the truth is not.
 *
 * @throws RangeError unless noise is positive, and for overlaps that are no covariance.
 *
 * @example
 * ```ts
 * import { committeeInformation } from 'quenched';
 *
 * // One unit each of teacher, student and truth.
 * const overlaps = [
 *   [1, 0.7, 0.9],
 *   [0.7, 1, 0.6],
 *   [0.9, 0.6, 1],
 * ];
 * const units = { teacher: [0], student: [1], truth: [2] };
 * const { redundant, uniqueTeacher } = committeeInformation(overlaps, units, 0.1);
 * console.log(redundant.toFixed(4), uniqueTeacher.toFixed(4)); // 0.2860 0.6757
 * ```
 */
export function committeeInformation(
  overlaps: readonly (readonly number[])[],
  { teacher, student, truth }: CommitteeUnits,
  noise: number,
): Decomposition {
  if (!(noise > 0)) throw new RangeError(`the noise on hidden fields is ${noise}, not positive`);
  const seen = [...teacher, ...student];
  const rows = [...seen, ...truth];
  // Rows by their place in the list: a unit seen by both is seen twice, with two noises.
  const covariance = rows.map((row, i) =>
    rows.map(
      (column, k) => entry(overlaps, row, column) + (i === k && i < seen.length ? noise : 0),
    ),
  );
  const range = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);
  return gaussianDecomposition({
    covariance,
    teacher: range(0, teacher.length),
    student: range(teacher.length, student.length),
    target: range(seen.length, truth.length),
  });
}

/** @throws RangeError where the overlaps have no such units. */
function entry(overlaps: readonly (readonly number[])[], row: number, column: number): number {
  const value = overlaps[row]?.[column];
  if (value === undefined) throw new RangeError(`no overlap of units ${row} and ${column}`);
  return value;
}
