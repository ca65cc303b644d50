import type { OnlineProblem } from '../../problem/online/onlineProblem.ts';
import { unitsOf } from '../../problem/online/units.ts';
import type { DesignKind } from '../design/designKind.ts';

/**
 * Bytes of kernel memory that one trial of an online problem needs, up to a few kilobytes: weights
 * of all units and, while they are drawn, as many directions; or next to nothing where only overlaps
 * are kept.
 */
export function onlineMemory(problem: OnlineProblem, n: number, design: DesignKind): number {
  const vectors = design === 'dense' ? 2 * unitsOf(problem).length : 0;
  return Float64Array.BYTES_PER_ELEMENT * n * vectors;
}
