import type { OnlineProblem } from './onlineProblem.ts';
import { initialOverlaps, unitsOf } from './units.ts';
import type { Unit } from './units.ts';

/** Share of a unit's norm that may be its own: below, rounding decides what it is. */
const leastShare = 1e-12;

/**
 * The first unit whose weights at the start follow from those of the units before it, or for whose
 * overlaps with them there are no weights at all; `undefined` when the overlaps are positive
 * definite.
 */
export function dependentUnits(
  problem: OnlineProblem,
): { unit: Unit; isImpossible: boolean } | undefined {
  const overlaps = initialOverlaps(problem);
  const factor: number[][] = [];
  for (const [u, unit] of unitsOf(problem).entries()) {
    const row = overlaps[u] as number[];
    const partial: number[] = [];
    for (let j = 0; j < u; j++) {
      const other = factor[j] as number[];
      const sum = partial.reduce((total, value, k) => total + value * (other[k] as number), 0);
      partial.push(((row[j] as number) - sum) / (other[j] as number));
    }
    const norm = row[u] as number;
    const own = partial.reduce((left, value) => left - value * value, norm);
    if (own < leastShare * norm) return { unit, isImpossible: own < -leastShare * norm };
    factor.push([...partial, Math.sqrt(own)]);
  }
  return undefined;
}
