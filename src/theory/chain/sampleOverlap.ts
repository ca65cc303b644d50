import type { ChainState } from './chainState.ts';
import type { ChainContext } from './fields/chainGrid.ts';
import { gaussianLattice, mostLatticeDimensions } from './fields/gaussianLattice.ts';
import { GridSizeError } from './fields/levelRule.ts';
import { allowed, lattices, standardErrors } from './sampleLearner.ts';
import { overlapOn } from './strangers.ts';

/** Numbers of points of the lattices: the second where the first do not agree. */
const counts = [1024, 4096];

/** Far below what the overlaps of two lattices differ by. */
const tolerance = 1e-7;

/**
 * S = w_k·w_l/N of two strangers whose joint law has too many variables for a grid: the mean over
 * shifted lattices, or NaN where their spread leaves an error beyond what an answer may have.
 *
 * @throws GridSizeError when there is no lattice in so many dimensions.
 */
export function sampleOverlap(
  context: ChainContext,
  state: ChainState,
  order: readonly number[],
  other: number,
): number {
  const dimensions = order.length - 1;
  if (dimensions > mostLatticeDimensions) {
    throw new GridSizeError(`the fields of ${order.length} learners are too many for an average`);
  }
  let start: number | null = null;
  for (const count of counts) {
    const overlaps: number[] = [];
    for (let shift = 0; shift < lattices; shift++) {
      const points = gaussianLattice(dimensions, count, shift);
      start = overlapOn(context, state, order, other, { points, start, tolerance });
      if (Number.isNaN(start)) return start;
      overlaps.push(start);
    }
    const mean = overlaps.reduce((sum, overlap) => sum + overlap, 0) / lattices;
    const squares = overlaps.reduce((sum, overlap) => sum + (overlap - mean) ** 2, 0);
    const error = standardErrors * Math.sqrt(squares / (lattices * (lattices - 1)));
    if (error <= allowed * (1 + Math.abs(mean))) return mean;
  }
  return Number.NaN;
}
