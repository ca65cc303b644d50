import type { Vector } from '../design/design.ts';
import { curvaturePairs } from './curvaturePairs.ts';
import type { CurvaturePairs } from './curvaturePairs.ts';
import { lineSearch } from './lineSearch.ts';
import type { Objective } from './objective.ts';
import type { Untrained } from './trainingTask.ts';

export interface MinimiseOptions {
  /** Stop at ‖gradient‖ / ‖gradient at zero‖, or at the start of a local descent. */
  tolerance: number;
  /** Products with the data after which to give up. */
  iterations: number;
}

/** Pairs that L-BFGS remembers; more save few products and cost vector work. */
const DEPTH = 20;

/** A minimum, at `point`. */
export interface Minimum {
  converged: true;
  point: Vector;
}

/** Where a descent is, and what it knows of the curvature there. */
export interface Descending {
  buffers: Buffers;
  pairs: CurvaturePairs;
}

interface Buffers {
  point: Vector;
  gradient: Vector;
  nextPoint: Vector;
  nextGradient: Vector;
  direction: Vector;
}

/**
 * Minimises a convex objective by L-BFGS (Liu & Nocedal 1989), nearly always with one gradient per
 * iteration. From zero, an underdetermined problem ends at its minimiser of smallest norm, since
 * every step lies in the span of the gradients.
 *
 * @param start a point near the minimum, where there is only one; zero if left out.
 */
export function minimise(
  objective: Objective,
  options: MinimiseOptions,
  start?: Vector,
): Minimum | Untrained {
  return descendFrom(objective, options, (buffers) =>
    start === undefined ? startAtZero(objective, buffers) : startAt(start, objective, buffers),
  );
}

/** An objective that need not be known at zero. */
type Descendable = Omit<Objective, 'gradientAtZero'>;

/**
 * Goes down by L-BFGS to a local minimum near `start`, where the objective may have many; the
 * tolerance is relative to ‖gradient‖ at the start.
 */
export function localMinimum(
  objective: Descendable,
  options: MinimiseOptions,
  start: Vector,
): Minimum | Untrained {
  return descendFrom(objective, options, (buffers) => startHere(start, objective, buffers));
}

/** Descends from where `begin` leaves the point and gradient of the buffers. */
function descendFrom(
  objective: Descendable,
  options: MinimiseOptions,
  begin: (buffers: Buffers) => Beginning,
): Minimum | Untrained {
  const { kernels, size } = objective;
  const result = kernels.allocate(size);
  const mark = kernels.mark();
  const state = startDescending(objective);
  const { buffers } = state;
  const { value, initial } = begin(buffers);
  const outcome = initial === 0 ? undefined : descend(objective, options, state, value, initial);
  if (outcome === undefined) kernels.raw.copy(buffers.point, result, size);
  kernels.release(mark);
  return outcome === undefined
    ? { converged: true, point: result }
    : { converged: false, reason: outcome };
}

/** A descent at an unset point, which knows no curvature yet. */
export function startDescending({ kernels, size, curvature }: Descendable): Descending {
  return {
    buffers: {
      point: kernels.allocate(size),
      gradient: kernels.allocate(size),
      nextPoint: kernels.allocate(size),
      nextGradient: kernels.allocate(size),
      direction: kernels.allocate(size),
    },
    pairs: curvaturePairs(kernels, size, DEPTH, curvature),
  };
}

/**
 * Goes on from the point of a descent, of an objective that may have changed a little since, until
 * ‖gradient‖ is within the tolerance of the given norm; returns the reason where that cannot be.
 */
export function keepDescending(
  objective: Objective,
  options: MinimiseOptions,
  state: Descending,
  initial: number,
): string | undefined {
  const { point, gradient } = state.buffers;
  const value = objective.evaluate(point, gradient);
  return descend(objective, options, state, value, initial);
}

/** Where descent begins: the value there, and the norm that the tolerance is relative to. */
interface Beginning {
  value: number;
  initial: number;
}

function startAtZero(objective: Objective, { point, gradient }: Buffers): Beginning {
  objective.kernels.raw.fill(0, point, objective.size);
  const value = objective.evaluate(point, gradient);
  return { value, initial: norm(objective, gradient) };
}

function startHere(start: Vector, objective: Descendable, buffers: Buffers): Beginning {
  const { point, gradient } = buffers;
  objective.kernels.raw.copy(start, point, objective.size);
  const value = objective.evaluate(point, gradient);
  return { value, initial: norm(objective, gradient) };
}

/** A start elsewhere does not move the goal; one that is farther from it than zero is not used. */
function startAt(start: Vector, objective: Objective, buffers: Buffers): Beginning {
  objective.gradientAtZero(buffers.gradient);
  const initial = norm(objective, buffers.gradient);
  const here = startHere(start, objective, buffers);
  return here.initial < initial ? { value: here.value, initial } : startAtZero(objective, buffers);
}

/** Leaves the minimum in `buffers.point`, or returns the reason why it could not. */
function descend(
  objective: Descendable,
  { tolerance, iterations }: MinimiseOptions,
  { buffers, pairs }: Descending,
  valueAtStart: number,
  initial: number,
): string | undefined {
  let value = valueAtStart;
  for (;;) {
    const proof = objective.noMinimiser();
    if (proof !== undefined) return proof;
    const relative = norm(objective, buffers.gradient) / initial;
    if (relative <= tolerance) return undefined;
    if (objective.products() >= iterations) {
      return notReached(relative, tolerance, `${iterations} products with the data`);
    }
    pairs.descend(buffers.gradient, buffers.direction);
    const next = advance(objective, buffers, value);
    if (next === null) return notReached(relative, tolerance, 'what rounding allows');
    value = next;
    accept(objective, buffers, pairs);
  }
}

/**
 * Searches along `buffers.direction`; leaves the new point and gradient in the `next` buffers and
 * the step taken in `direction`, and returns the new value, or null if the search failed.
 */
function advance(
  objective: Descendable,
  { point, gradient, nextPoint, nextGradient, direction }: Buffers,
  value: number,
): number | null {
  const { kernels, size } = objective;
  const { raw } = kernels;
  const evaluateAt = (step: number): { value: number; slope: number } => {
    raw.copy(point, nextPoint, size);
    raw.axpy(step, direction, nextPoint, size);
    const at = objective.evaluate(nextPoint, nextGradient);
    return { value: at, slope: raw.dot(nextGradient, direction, size) };
  };
  const slope = raw.dot(gradient, direction, size);
  const found = lineSearch(evaluateAt, { value, slope });
  if (found === null) return null;
  raw.scale(found.step, direction, size);
  return found.value;
}

/** Makes the `next` buffers current, after telling the model what the step has shown. */
function accept({ kernels, size }: Descendable, buffers: Buffers, pairs: CurvaturePairs): void {
  const { point, gradient, nextPoint, nextGradient, direction } = buffers;
  // The old gradient is no longer needed: it becomes the change.
  kernels.raw.axpby(1, nextGradient, -1, gradient, size);
  pairs.add(direction, gradient);
  Object.assign(buffers, {
    point: nextPoint,
    nextPoint: point,
    gradient: nextGradient,
    nextGradient: gradient,
  });
}

function norm({ kernels, size }: Descendable, vector: Vector): number {
  return Math.sqrt(kernels.raw.dot(vector, vector, size));
}

function notReached(relative: number, tolerance: number, limit: string): string {
  return `relative gradient ${relative.toExponential(1)} instead of ${tolerance} within ${limit}`;
}
