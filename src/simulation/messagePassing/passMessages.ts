import type { Design, Vector } from '../design/design.ts';
import type { Untrained } from '../training/trainingTask.ts';
import { notAtRest, relativeChange } from './atRest.ts';

/** An estimate of weights w (and a bias b) by messages between them and the samples. */
export interface Estimation {
  design: Design;
  /** Number of leading inputs that have weights. */
  active: number;
  /** Δ: inputs times √N have this variance. */
  inputVariance: number;
  /** Whether a bias is estimated. */
  bias: boolean;
  /** V at first: the response of a field to a pull on it. */
  response: number;
  /** Where the fields Xw + b are left, M doubles. */
  fields: Vector;
  /**
   * The samples' side: from the leave-one-out fields ω writes the pulls g over those of the last
   * round. Returns Σ ∂g/∂ω ≤ 0.
   */
  pull: (free: Vector, response: number, pulls: Vector) => number;
  /** The weights' side: from r = Xᵀg + V̂w writes w. Returns Σ ∂w/∂r. */
  estimate: (drive: Vector, precision: number, weights: Vector) => number;
}

export interface MessageOptions {
  /** Stop when weights and fields are what each asks of the other, to this relative accuracy. */
  tolerance: number;
  /** Rounds after which to give up, of two products with the data each. */
  iterations: number;
  /** Share of the old weights in the new ones. */
  damping: number;
}

/** Where messages came to rest. */
export interface Estimate {
  converged: true;
  weights: Vector;
  bias: number;
  /** V. */
  response: number;
  /** Products with the data matrix or its transpose. */
  products: number;
  /** What is left of the largest relative disagreement. */
  residual: number;
}

/** The vectors of a run: three of the weights' length, three of the sample's. */
interface Buffers {
  weights: Vector;
  next: Vector;
  drive: Vector;
  free: Vector;
  pulls: Vector;
  before: Vector;
}

/**
 * Generalised approximate message passing (Rangan 2011, arXiv:1010.5141) from w = 0:
 *   ω = Xw + b − V g,  g(ω; V),  V̂ = −(Δ/N) Σ ∂g/∂ω,  r = Xᵀg + V̂ w,  w(r; V̂),
 *   V = (Δ/N) Σ ∂w/∂r,
 * and one Newton step on Σ g = 0 for the bias. Each iteration has the statistics of the state
 * evolution. At rest h = ω + V g equals Xw + b whatever V, so that w meets its optimality
 * conditions. Targets that are fixed fields of other learners need no correction of their own:
 * what their pulls add to ω and to r is subtracted again by h and by w.
 */
export function passMessages(
  estimation: Estimation,
  { tolerance, iterations, damping }: MessageOptions,
): Estimate | Untrained {
  const { design } = estimation;
  const { kernels, rows } = design;
  const size = design.size(estimation.active);
  const vector = (length: number): Vector => {
    const pointer = kernels.allocate(length);
    kernels.raw.fill(0, pointer, length);
    return pointer;
  };
  const buffers: Buffers = {
    weights: vector(size),
    next: vector(size),
    drive: vector(size),
    free: vector(rows),
    pulls: vector(rows),
    before: vector(rows),
  };
  let state = { bias: 0, response: estimation.response };
  let residual = Infinity;
  for (let round = 1; round <= iterations; round++) {
    const step = sweep(estimation, buffers, state);
    residual = step.residual;
    // The old weights are kept where they pass: they are what the pulls were computed from.
    if (residual <= tolerance) {
      const { bias, response } = state;
      const { weights } = buffers;
      return { converged: true, weights, bias, response, products: 2 * round, residual };
    }
    if (!Number.isFinite(residual)) break;
    state = advance(estimation, buffers, state, step, damping);
  }
  return { converged: false, reason: notAtRest(residual, tolerance, iterations) };
}

/** b and V. */
interface ScalarState {
  bias: number;
  response: number;
}

interface Sweep extends ScalarState {
  residual: number;
}

/** One round: leaves the new weights in `next` and new pulls in `pulls`. */
function sweep(estimation: Estimation, buffers: Buffers, { bias, response }: ScalarState): Sweep {
  const { design, active, inputVariance, pull, estimate } = estimation;
  const { rows, columns } = design;
  const { raw } = design.kernels;
  const { weights, next, drive, free, pulls, before } = buffers;
  const size = design.size(active);
  design.fields(active, weights, bias, estimation.fields);
  raw.copy(estimation.fields, free, rows);
  raw.axpy(-response, pulls, free, rows);
  raw.copy(pulls, before, rows);
  const slope = pull(free, response, pulls);
  const precision = (-inputVariance * slope) / columns;
  const shift = estimation.bias && slope < 0 ? raw.sum(pulls, rows) / -slope : 0;
  design.pullback(active, pulls, drive);
  raw.axpy(precision, weights, drive, size);
  const estimated = estimate(drive, precision, next);
  const fieldNorm = reactedNorm(design, free, pulls, response);
  raw.axpby(1, pulls, -1, before, rows);
  const fieldChange = response * norm(design, before, rows) + Math.abs(shift) * Math.sqrt(rows);
  raw.copy(weights, drive, size);
  raw.axpby(1, next, -1, drive, size);
  const residual = Math.max(
    relativeChange(norm(design, drive, size), norm(design, next, size)),
    relativeChange(fieldChange, fieldNorm),
  );
  return { bias: bias + shift, response: (inputVariance * estimated) / columns, residual };
}

/** ‖ω + V g‖, the norm of the fields after the samples' pulls. */
function reactedNorm(
  { kernels: { raw }, rows }: Design,
  free: Vector,
  pulls: Vector,
  response: number,
): number {
  const cross = raw.dot(free, pulls, rows);
  const square = raw.dot(pulls, pulls, rows);
  const total = raw.dot(free, free, rows) + response * (2 * cross + response * square);
  return Math.sqrt(Math.max(0, total));
}

function norm({ kernels }: Design, vector: Vector, length: number): number {
  return Math.sqrt(kernels.raw.dot(vector, vector, length));
}

/** Moves to the new weights, or part of the way. */
function advance(
  { design, active }: Estimation,
  buffers: Buffers,
  { bias, response }: ScalarState,
  step: Sweep,
  damping: number,
): ScalarState {
  design.kernels.raw.axpby(
    1 - damping,
    buffers.next,
    damping,
    buffers.weights,
    design.size(active),
  );
  return {
    bias: step.bias + damping * (bias - step.bias),
    response: step.response + damping * (response - step.response),
  };
}
