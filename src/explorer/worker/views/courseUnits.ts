import { overlapKey } from '../../../observables/observables.ts';
import type { OnlineProblem } from '../../../problem/online/onlineProblem.ts';
import { unitNames } from '../../../problem/online/units.ts';

/** The units whose overlaps a course shows. */
export interface CourseUnits {
  /** Of the truth. */
  truth: string[];
  /** Of the shown network. */
  units: string[];
}

/** A pair of units: its key among the overlaps, and what the field calls it. */
export interface UnitPair {
  key: string;
  label: string;
}

/**
 * The units of the truth and of a network.
 *
 * @param name the network; the last that learns where it is not given, or the truth.
 */
export function courseUnits({ networks }: OnlineProblem, name: string | undefined): CourseUnits {
  const [truth, ...others] = networks;
  const learning = others.filter(({ learnsFrom }) => learnsFrom !== undefined);
  const shown =
    others.find((network) => network.name === name) ?? learning.at(-1) ?? others.at(-1) ?? truth;
  if (truth === undefined || shown === undefined) return { truth: [], units: [] };
  return { truth: unitNames(truth), units: unitNames(shown) };
}

/** R_in = J_i·B_n/N of unit i with unit n of the truth (Saad & Solla 1995), row by row. */
export function truthPairs({ truth, units }: CourseUnits): UnitPair[][] {
  return units.map((unit, i) =>
    truth.map((other, n) => ({
      key: overlapKey(other, unit),
      label: `R<sub>${i + 1}${n + 1}</sub>`,
    })),
  );
}

/** Q_ik = J_i·J_k/N of units i and k (Saad & Solla 1995), row by row. */
export function ownPairs({ units }: CourseUnits): UnitPair[][] {
  return units.map((unit, i) =>
    units.map((other, k) => ({
      key: i < k ? overlapKey(unit, other) : overlapKey(other, unit),
      label: `Q<sub>${i + 1}${k + 1}</sub>`,
    })),
  );
}

/** The rows of a heat map: all R_in, then every Q_ik once. */
export function pairRows(shown: CourseUnits): UnitPair[] {
  const own = ownPairs(shown).flatMap((row, i) => row.slice(i));
  return [...truthPairs(shown).flat(), ...own];
}
