import { NoEvidence } from './claim.ts';
import type { Evidence } from './claim.ts';
import { theoryLine } from './evidence.ts';

/**
 * Differences first − second of two theory curves at every x of their common grid.
 *
 * @throws NoEvidence when the curves share no x, or a value did not converge.
 */
export function differences(
  evidence: Evidence,
  first: string,
  second: string,
  interval?: readonly [number, number],
): { x: number; difference: number }[] {
  const other = new Map(theoryLine(evidence, second, interval).map(({ x, y }) => [x, y]));
  const shared = theoryLine(evidence, first, interval).flatMap(({ x, y }) => {
    const against = other.get(x);
    return against === undefined ? [] : [{ x, difference: y - against }];
  });
  if (shared.length === 0) throw new NoEvidence(`${first} and ${second} share no point`);
  return shared;
}
