import type { PairMatrix } from '../../observables/signPair/pairMatrix.ts';
import type { Design, Vector } from '../design/design.ts';
import { rowAddress } from '../design/rowRange.ts';
import type { Untrained } from '../training/trainingTask.ts';
import { notAtRest, relativeChange } from './atRest.ts';
import type { MessageOptions } from './passMessages.ts';

/** A vector for each of the two units. */
export type PairVectors = readonly [Vector, Vector];

/** An estimate of the weights of two hidden units by messages between them and the samples. */
export interface PairEstimation {
  design: Design;
  /** Number of leading inputs that have weights. */
  active: number;
  /** V at first, the covariance of the units' pre-labels. */
  response: PairMatrix;
  /** Where messages start: one vector of `size(active)` weights after the other. */
  start: Vector;
  /** From the leave-one-out fields ω writes the pulls g. Returns Σ ∂g/∂ω. */
  pull: (free: PairVectors, response: PairMatrix, pulls: PairVectors) => PairMatrix;
  /** From B = Xᵀg + Aw writes the weights w. Returns Σ ∂w/∂B, their posterior covariances. */
  estimate: (drives: PairVectors, precision: PairMatrix, weights: PairVectors) => PairMatrix;
}

/** Where the messages of two units came to rest. */
export interface PairEstimate {
  converged: true;
  weights: PairVectors;
  /** V. */
  response: PairMatrix;
  /** Products with the data matrix or its transpose. */
  products: number;
}

/** Both units' vectors, those of one kind next to each other. */
interface Buffers {
  weights: PairVectors;
  next: PairVectors;
  drives: PairVectors;
  free: PairVectors;
  pulls: PairVectors;
  before: PairVectors;
}

/**
 * Approximate message passing for two hidden units, which the posterior couples (Aubin et al. 2018,
 * arXiv:1806.05451, algorithm 1), with 2 × 2 matrices V and A:
 *   ω = Xw − V g,  g(ω; V),  A = −(1/N) Σ ∂g/∂ω,  B = Xᵀg + A w,  w(B; A),  V = (1/N) Σ ∂w/∂B.
 * A start at which the units are equal would leave them so: what tells them apart must come with it.
 * Damping keeps a share of the old pulls and A, as of the old weights and V: that of the weights
 * alone is no cure where a label, such as 0, does not make a log-concave likelihood, since messages
 * then oscillate between pulls and weights.
 */
export function passPairMessages(
  estimation: PairEstimation,
  { tolerance, iterations, damping }: MessageOptions,
): PairEstimate | Untrained {
  const buffers = allocateBuffers(estimation);
  let state: Moments = { response: estimation.response, precision: nothing };
  let residual = Infinity;
  for (let round = 1; round <= iterations; round++) {
    const step = sweep(estimation, buffers, state, damping);
    residual = step.residual;
    if (residual <= tolerance) {
      const { weights } = buffers;
      return { converged: true, weights, response: state.response, products: 4 * round };
    }
    if (!Number.isFinite(residual)) break;
    advance(estimation, buffers, damping);
    const response = mixed(step.response, state.response, damping);
    state = { response, precision: step.precision };
  }
  return { converged: false, reason: notAtRest(residual, tolerance, iterations) };
}

function allocateBuffers({ design, active, start }: PairEstimation): Buffers {
  const { kernels, rows } = design;
  const size = design.size(active);
  const pair = (length: number): PairVectors => {
    const pointer = kernels.allocate(2 * length);
    kernels.raw.fill(0, pointer, 2 * length);
    return [pointer, rowAddress(pointer, length)];
  };
  const weights = pair(size);
  kernels.raw.copy(start, weights[0], 2 * size);
  return {
    weights,
    next: pair(size),
    drives: pair(size),
    free: pair(rows),
    pulls: pair(rows),
    before: pair(rows),
  };
}

/** V and A. */
interface Moments {
  response: PairMatrix;
  precision: PairMatrix;
}

const nothing: PairMatrix = { first: 0, second: 0, shared: 0 };

interface Sweep extends Moments {
  residual: number;
}

/** One round: leaves the new weights in `next` and new pulls, with a share of the old, in `pulls`. */
function sweep(
  estimation: PairEstimation,
  buffers: Buffers,
  { response, precision: last }: Moments,
  damping: number,
): Sweep {
  const { design, active, pull, estimate } = estimation;
  const { rows, columns } = design;
  const { raw } = design.kernels;
  const { weights, next, drives, free, pulls, before } = buffers;
  const size = design.size(active);
  for (const k of [0, 1] as const) design.fields(active, weights[k], 0, free[k]);
  addProduct(design, scaled(response, -1), pulls, free, rows);
  raw.copy(pulls[0], before[0], 2 * rows);
  const pulled = scaled(pull(free, response, pulls), -1 / columns);
  raw.axpby(damping, before[0], 1 - damping, pulls[0], 2 * rows);
  const precision = mixed(pulled, last, damping);
  for (const k of [0, 1] as const) design.pullback(active, pulls[k], drives[k]);
  addProduct(design, precision, weights, drives, size);
  const estimated = estimate(drives, precision, next);
  return {
    response: scaled(estimated, 1 / columns),
    precision,
    residual: Math.max(
      changeOf(design, weights, next, drives, size),
      changeOfDifference(design, next, drives, size),
      changeOf(design, before, pulls, before, rows),
    ),
  };
}

/** out_k += Σ_l matrix_kl x_l */
function addProduct(
  { kernels: { raw } }: Design,
  { first, second, shared }: PairMatrix,
  x: PairVectors,
  out: PairVectors,
  length: number,
): void {
  raw.axpy(first, x[0], out[0], length);
  raw.axpy(shared, x[1], out[0], length);
  raw.axpy(shared, x[0], out[1], length);
  raw.axpy(second, x[1], out[1], length);
}

/** ‖new − old‖/‖new‖ over both units; leaves the difference in `scratch`, which may be the old ones. */
function changeOf(
  { kernels: { raw } }: Design,
  [old]: PairVectors,
  [fresh]: PairVectors,
  [scratch]: PairVectors,
  length: number,
): number {
  const norm = (vector: Vector) => Math.sqrt(raw.dot(vector, vector, 2 * length));
  if (scratch !== old) raw.copy(old, scratch, 2 * length);
  raw.axpby(1, fresh, -1, scratch, 2 * length);
  return relativeChange(norm(scratch), norm(fresh));
}

/** Shares of the weights below which the difference of the units counts as none. */
const noDifference = 1e-8;

/**
 * The same for the difference of the units, which may be small and still growing when all else is at
 * rest; leaves its change in the place of the changes of both.
 */
function changeOfDifference(
  { kernels: { raw } }: Design,
  [next1, next2]: PairVectors,
  [change1, change2]: PairVectors,
  length: number,
): number {
  const norm = (vector: Vector) => Math.sqrt(raw.dot(vector, vector, length));
  raw.axpy(-1, change2, change1, length);
  raw.copy(next1, change2, length);
  raw.axpy(-1, next2, change2, length);
  const difference = norm(change2);
  return difference > noDifference * norm(next1) ? norm(change1) / difference : 0;
}

/** Moves to the new weights, or part of the way. */
function advance(
  { design, active }: PairEstimation,
  { weights, next }: Buffers,
  damping: number,
): void {
  const length = 2 * design.size(active);
  design.kernels.raw.axpby(1 - damping, next[0], damping, weights[0], length);
}

function scaled({ first, second, shared }: PairMatrix, factor: number): PairMatrix {
  return { first: factor * first, second: factor * second, shared: factor * shared };
}

function mixed(fresh: PairMatrix, old: PairMatrix, damping: number): PairMatrix {
  const mix = (entry: keyof PairMatrix) => fresh[entry] + damping * (old[entry] - fresh[entry]);
  return { first: mix('first'), second: mix('second'), shared: mix('shared') };
}
