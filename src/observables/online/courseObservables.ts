import type { LearnerObservables } from '../observables.ts';
import { escapeTime } from './escapeTime.ts';
import { plateauLength } from './plateauLength.ts';

/**
 * What is measured of a network's whole course: `escapeTime` and `plateauLength`, where its units
 * have parted by its end.
 *
 * @param times of record, ascending
 * @param course what `networkObservables` says of the network at these times
 */
export function courseObservables(
  times: readonly number[],
  course: readonly LearnerObservables[],
): LearnerObservables {
  const parted = course.flatMap(({ specialisation }) => specialisation ?? []);
  const errors = course.flatMap(({ testError }) => testError ?? []);
  if (parted.length < times.length || errors.length < times.length) return {};
  const escape = escapeTime(times, parted);
  const plateau = plateauLength({ times, errors }, escape);
  return {
    ...(escape !== undefined && { escapeTime: escape }),
    ...(plateau !== undefined && { plateauLength: plateau }),
  };
}
