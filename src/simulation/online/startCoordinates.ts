import type { Kernels } from '../../numerics/kernels.ts';
import type { OnlineProblem } from '../../problem/online/onlineProblem.ts';
import { unitsOf } from '../../problem/online/units.ts';
import type { Streams } from '../streams.ts';
import type { UnitRows } from './allocateLearning.ts';
import { startFactor } from './startFactor.ts';

/**
 * Coordinates of J/√N at the start, as the overlap chain needs them: L Z, where row u of Z is what
 * direction u of unit length has along those met before and along its own. Of an `exact` one that is
 * its own only; of N independent normals, `random`, they are u normals and χ with N − u degrees of
 * freedom, over √N.
 */
export function startCoordinates(
  kernels: Kernels,
  problem: OnlineProblem,
  n: number,
  streams: Streams,
): UnitRows {
  const factor = startFactor(kernels, problem);
  const units = factor.length;
  const stride = units + 1;
  const weights = kernels.allocate(units * stride);
  kernels.raw.fill(0, weights, units * stride);
  const directions = drawDirections(kernels, problem, n, streams);
  const entries = kernels.view(weights, units * stride);
  factor.forEach((row, u) => {
    row.forEach((share, v) => {
      directions[v]?.forEach((coordinate, j) => {
        entries[u * stride + j] = (entries[u * stride + j] as number) + share * coordinate;
      });
    });
  });
  return { weights, units, columns: units, stride };
}

/** Z, row by row up to the diagonal. */
function drawDirections(
  kernels: Kernels,
  problem: OnlineProblem,
  n: number,
  streams: Streams,
): number[][] {
  const mark = kernels.mark();
  const stream = streams('online/start');
  const directions = unitsOf(problem).map(({ network }, u) => {
    if (network.init.draw === 'exact') return [...new Array<number>(u).fill(0), 1];
    const normals = kernels.allocate(u);
    kernels.raw.fillNormals(stream, normals, u);
    const own = Math.sqrt(kernels.raw.chiSquare(stream, n - u));
    return [...kernels.view(normals, u), own].map((coordinate) => coordinate / Math.sqrt(n));
  });
  kernels.release(mark);
  return directions;
}
