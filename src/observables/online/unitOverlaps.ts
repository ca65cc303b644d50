import type { OnlineProblem } from '../../problem/online/onlineProblem.ts';
import { unitsOf } from '../../problem/online/units.ts';
import { overlapKey } from '../observables.ts';
import type { OnlineState } from './trajectory.ts';

/**
 * C_uv = J_u·J_v/N of all pairs of units, of each with itself too, keyed `truth.1,student.2`: the
 * unit of the earlier network first, and the earlier one of the same network.
 */
export function unitOverlaps(
  problem: OnlineProblem,
  { overlaps }: Pick<OnlineState, 'overlaps'>,
): Record<string, number> {
  const units = unitsOf(problem);
  return Object.fromEntries(
    units.flatMap((later, v) =>
      units
        .slice(0, v + 1)
        .map((earlier, u) => [overlapKey(earlier.name, later.name), overlaps[u]?.[v] as number]),
    ),
  );
}
