import type { Kernels } from '../../numerics/kernels.ts';
import type { Vector } from '../design/design.ts';
import { inverseDiagonal } from '../points/inverseDiagonal.ts';
import type { HessianRows } from './hessianRows.ts';
import type { Ridge } from './leverages.ts';

/** What dual variables say of samples that are left out. */
export interface DualLeverages {
  /** P_ii; λP_ii = 1 − c_i l_i where there is a ridge. */
  diagonal: Float64Array;
  /** P τ for the targets that were given. */
  duals: Float64Array;
  /** What a bias leaves of every entry of the diagonal; 1 without one. */
  shares: Float64Array;
}

/**
 * What leaving out each sample does where there are no more of them than unknowns, from the dual
 * problem: P = (ZZᵀ + λ)⁻¹ less
 * its part along the bias's column d = √D'', which no ridge holds back. Without a ridge the minimiser
 * is the one of smallest ‖w‖² + N b², and P = (ZZᵀ)⁻¹ with the bias among its unknowns (Cawley &
 * Talbot 2004, doi:10.1016/j.neunet.2004.07.002). Undefined where the matrix is singular.
 *
 * @param targets τ, one for each sample.
 */
export function dualLeverages(
  kernels: Kernels,
  { matrix, samples, unknowns }: HessianRows,
  { l2, weights }: Ridge,
  targets: Float64Array,
): DualLeverages | undefined {
  const { raw } = kernels;
  const mark = kernels.mark();
  const factor = kernels.allocate(samples * samples);
  const used = l2 === 0 ? unknowns : weights;
  raw.gramOfRows(matrix, samples, used, unknowns, factor);
  const entries = kernels.view(factor, samples * samples);
  for (let at = 0; at < entries.length; at += samples + 1)
    entries[at] = (entries[at] as number) + l2;
  const definite = raw.cholesky(factor, samples) === 0;
  const bias = used < unknowns ? lastColumn(kernels, matrix, samples, unknowns) : undefined;
  const found = definite ? projected(kernels, factor, targets, bias) : undefined;
  kernels.release(mark);
  return found;
}

function lastColumn({ view }: Kernels, matrix: Vector, rows: number, n: number): Float64Array {
  const entries = view(matrix, rows * n);
  return Float64Array.from({ length: rows }, (_, i) => entries[(i + 1) * n - 1] as number);
}

/** G − G d dᵀG/(dᵀG d), its diagonal and its product with τ, from the factor of G⁻¹. */
function projected(
  kernels: Kernels,
  factor: Vector,
  targets: Float64Array,
  column: Float64Array | undefined,
): DualLeverages {
  const diagonal = inverseDiagonal(kernels, factor, targets.length);
  const duals = solved(kernels, factor, targets);
  if (column === undefined) return { diagonal, duals, shares: diagonal.map(() => 1) };
  const along = solved(kernels, factor, column);
  const norm = sumOfProducts(along, column);
  const pull = sumOfProducts(along, targets) / norm;
  const left = diagonal.map((value, i) => {
    const own = along[i] as number;
    return value - (own * own) / norm;
  });
  return {
    diagonal: left,
    duals: duals.map((value, i) => value - pull * (along[i] as number)),
    shares: left.map((value, i) => value / (diagonal[i] as number)),
  };
}

function solved(kernels: Kernels, factor: Vector, values: Float64Array): Float64Array {
  const mark = kernels.mark();
  const solution = kernels.allocate(values.length);
  kernels.view(solution, values.length).set(values);
  kernels.raw.choleskySolve(factor, values.length, solution);
  const found = kernels.view(solution, values.length).slice();
  kernels.release(mark);
  return found;
}

function sumOfProducts(x: Float64Array, y: Float64Array): number {
  return x.reduce((sum, value, i) => sum + value * (y[i] as number), 0);
}
