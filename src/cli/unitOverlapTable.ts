import { overlapKey } from '../observables/observables.ts';
import type { OnlineProblem } from '../problem/online/onlineProblem.ts';
import { unitsOf } from '../problem/online/units.ts';
import { textTable } from './textTable.ts';

/**
 * Overlaps between all hidden units as a triangle: a row per unit, and in it those with the units
 * before and with itself. Empty where there are none, as of networks that diverged.
 *
 * @param overlaps what to print, keyed by `overlapKey`.
 */
export function unitOverlapTable(
  problem: OnlineProblem,
  overlaps: Readonly<Record<string, string>>,
): string {
  if (Object.keys(overlaps).length === 0) return '';
  const names = unitsOf(problem).map(({ name }) => name);
  const rows = names.map((later, v) => [
    later,
    ...names.slice(0, v + 1).map((earlier) => overlaps[overlapKey(earlier, later)] ?? ''),
  ]);
  return textTable([['overlap', ...names], ...rows]);
}
