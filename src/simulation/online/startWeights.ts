import type { Kernels } from '../../numerics/kernels.ts';
import type { OnlineProblem } from '../../problem/online/onlineProblem.ts';
import { unitsOf } from '../../problem/online/units.ts';
import type { Vector } from '../design/design.ts';
import type { Streams } from '../streams.ts';
import type { UnitRows } from './allocateLearning.ts';
import { startFactor } from './startFactor.ts';

/**
 * J/√N at the start, N numbers per unit: L times directions of as many normals over √N, `random`, or
 * of what of them is orthogonal to all directions before, of unit length, `exact`.
 */
export function startWeights(
  kernels: Kernels,
  problem: OnlineProblem,
  n: number,
  streams: Streams,
): UnitRows {
  const factor = startFactor(kernels, problem);
  const units = factor.length;
  const weights = kernels.allocate(units * n);
  const rowAt = (u: number) => weights + Float64Array.BYTES_PER_ELEMENT * u * n;
  drawDirections(kernels, problem, n, streams, rowAt);
  const { raw } = kernels;
  // From the last unit on, each is made of directions that are still in place.
  for (const [u, row] of [...factor.entries()].reverse()) {
    raw.scale(row[u] as number, rowAt(u), n);
    for (let v = 0; v < u; v++) raw.axpy(row[v] as number, rowAt(v), rowAt(u), n);
  }
  return { weights, units, columns: n, stride: n };
}

function drawDirections(
  kernels: Kernels,
  problem: OnlineProblem,
  n: number,
  streams: Streams,
  rowAt: (u: number) => Vector,
): void {
  const { raw } = kernels;
  const mark = kernels.mark();
  const stream = streams('online/start');
  const basis: Vector[] = [];
  unitsOf(problem).forEach(({ network }, u) => {
    const normals = kernels.allocate(n);
    raw.fillNormals(stream, normals, n);
    raw.copy(normals, rowAt(u), n);
    orthonormalise(kernels, normals, basis, n);
    if (network.init.draw === 'exact') raw.copy(normals, rowAt(u), n);
    else raw.scale(1 / Math.sqrt(n), rowAt(u), n);
    basis.push(normals);
  });
  kernels.release(mark);
}

/** Gram–Schmidt, twice because once leaves rounding errors of what it takes away. */
function orthonormalise(
  { raw }: Kernels,
  vector: Vector,
  basis: readonly Vector[],
  n: number,
): void {
  for (const other of [...basis, ...basis]) {
    raw.axpy(-raw.dot(other, vector, n), other, vector, n);
  }
  raw.scale(1 / Math.sqrt(raw.dot(vector, vector, n)), vector, n);
}
