import type { Decomposition, Informations } from '../decomposition.ts';
import { orderedDecomposition } from '../orderedDecomposition.ts';
import { partNames } from '../partNames.ts';
import type { PartName } from '../partNames.ts';

/** One part of a decomposition, estimated, in bits. */
export interface SampledPart {
  /** After the informations of shuffled labels were taken off. */
  value: number;
  /** Standard error: of resampled data and of the mean over shuffles. */
  stderr: number;
  /** What the same estimator finds where there is nothing: its part on shuffled labels. */
  shuffled: number;
  /**
   * Of a histogram the change with half as many bins, which bounds what finer bins would change; absent
   * where nothing is binned.
   */
  binning?: number;
}

/** Informations as they come out of samples, before anything is taken off. */
export interface Estimates {
  found: Informations;
  /** Of resampled data. */
  resampled: readonly Informations[];
  /** Of shuffled labels. */
  chance: readonly Informations[];
}

/** Every part, with its errors. */
export function sampledParts({ found, resampled, chance }: Estimates) {
  const corrected = lessChance(chance);
  const own = corrected(found);
  const again = resampled.map(corrected);
  const feigned = chance.map(orderedDecomposition);
  return partsOf((name): SampledPart => {
    const [spread, offsets] = [again, feigned].map((all) => all.map((one) => one[name]));
    return {
      value: own[name],
      stderr: Math.sqrt(variance(spread ?? []) + variance(offsets ?? []) / chance.length),
      shuffled: mean(offsets ?? []),
    };
  });
}

/** One value for each part. */
export function partsOf<Value>(value: (name: PartName) => Value): Record<PartName, Value> {
  const entries = partNames.map((name) => [name, value(name)]);
  return Object.fromEntries(entries) as Record<PartName, Value>;
}

/**
 * Informations less their mean over shuffled labels, decomposed with the redundancy min(I(Y;T),
 * I(Y;S)).
 */
export function lessChance(
  chance: readonly Informations[],
): (informations: Informations) => Decomposition {
  const offset = (who: keyof Informations) => mean(chance.map(({ [who]: bits }) => bits));
  const [teacher, student, joint] = [offset('teacher'), offset('student'), offset('joint')];
  return (found) =>
    orderedDecomposition({
      teacher: Math.max(0, found.teacher - teacher),
      student: Math.max(0, found.student - student),
      joint: Math.max(0, found.joint - joint),
    });
}

/** The mean of values; NaN of none. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Their unbiased variance. */
export function variance(values: readonly number[]): number {
  const centre = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - centre) * (value - centre), 0);
  return squares / (values.length - 1);
}
