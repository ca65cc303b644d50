import {
  fifthOrderError,
  stageCombinations,
  stepCombination,
  thirdOrderError,
} from './dormandPrince.ts';
import type { Combination } from './dormandPrince.ts';

/** An initial value problem dy/dt = f(y), y given at t = 0. */
export interface InitialValues {
  start: Float64Array;
  /** Writes f(y). */
  rate: (y: Float64Array, out: Float64Array) => void;
  /** Why the integration must end at y, if it must; asked after every step. */
  fault: (y: Float64Array, t: number) => string | undefined;
}

/** How closely, and for how long, to follow the solution. */
export interface OdeEffort {
  /** Allowed error of a step, in every component relative to 1 + |y|. */
  tolerance: number;
  /** Evaluations of f before giving up. */
  evaluations: number;
}

/** y at the times that were asked for; where it had to end earlier, those before, and why. */
export interface OdeSolution {
  states: Float64Array[];
  fault?: string;
}

/** A step before it is accepted: where it leads, and its error in units of what is allowed. */
interface Attempt {
  y: Float64Array;
  error: number;
}

/** Steps that change no digit of t move nothing. */
const shortest = 1e-15;
/** Steps change by no more than this at a time, and aim a little below the allowed error. */
const [leastFactor, greatestFactor, safety] = [0.2, 6, 0.9] as const;

/**
 * Follows dy/dt = f(y) by the method of order 8 of Dormand and Prince with steps of controlled error
 * (Hairer, Nørsett & Wanner 1993, section II.5, DOP853), each of the times, ascending from 0, being
 * the end of a step. Where f is stiff, steps become as short as stability demands: what is too long
 * then runs out of evaluations.
 */
export function integrateOde(
  problem: InitialValues,
  times: readonly number[],
  effort: OdeEffort,
): OdeSolution {
  const stepper = createStepper(problem, effort.tolerance);
  const states: Float64Array[] = [];
  let y = problem.start;
  let t = 0;
  let h = firstStep(problem, effort.tolerance);
  for (const time of times) {
    while (t < time) {
      const isLast = t + 1.01 * h >= time;
      const length = isLast ? time - t : h;
      const { y: next, error } = stepper.attempt(y, length);
      const isAccepted = error <= 1;
      const factor = stepFactor(error);
      // A step cut short by a record says nothing against longer ones.
      h = isAccepted && isLast ? Math.max(h, length * factor) : length * factor;
      if (isAccepted) {
        t = isLast ? time : t + length;
        y = next;
        stepper.settle();
      }
      const fault = faultAt(problem, effort, stepper.evaluations(), { y, t, h });
      if (fault !== undefined) return { states, fault };
    }
    states.push(y);
  }
  return { states };
}

function faultAt(
  problem: InitialValues,
  effort: OdeEffort,
  evaluations: number,
  { y, t, h }: { y: Float64Array; t: number; h: number },
): string | undefined {
  const fault = problem.fault(y, t);
  if (fault !== undefined) return fault;
  const where = `at t = ${Number(t.toPrecision(3))}`;
  if (h <= shortest * t || h < Number.MIN_VALUE) return `no step is short enough ${where}`;
  return evaluations > effort.evaluations
    ? `${effort.evaluations} evaluations of the equations ended ${where}`
    : undefined;
}

/** error^(−1/8), kept within bounds; by square roots, whose bits do not depend on the engine. */
function stepFactor(error: number): number {
  // Not a number where f is not one: then the step was far too long.
  if (!Number.isFinite(error)) return leastFactor;
  const factor = safety / Math.sqrt(Math.sqrt(Math.sqrt(error)));
  return Math.min(greatestFactor, Math.max(leastFactor, factor));
}

/** A hundredth of the time in which y would change by what it is, or by one. */
function firstStep({ start, rate }: InitialValues, tolerance: number): number {
  const slope = new Float64Array(start.length);
  rate(start, slope);
  let steepest = 0;
  slope.forEach((value, i) => {
    steepest = Math.max(steepest, Math.abs(value) / (1 + Math.abs(start[i] as number)));
  });
  return 0.01 / Math.max(steepest, tolerance);
}

/** The stages of a step, in arrays that all steps share. */
function createStepper({ start, rate }: InitialValues, tolerance: number) {
  const size = start.length;
  const stages = Array.from({ length: stageCombinations.length + 1 }, () => new Float64Array(size));
  const place = new Float64Array(size);
  let evaluations = 0;
  let isFresh = false;

  const evaluate = (y: Float64Array, stage: number) => {
    evaluations++;
    rate(y, stages[stage] as Float64Array);
  };
  const attempt = (y: Float64Array, h: number): Attempt => {
    // A rejected step leaves the first stage as it was.
    if (!isFresh) evaluate(y, 0);
    isFresh = true;
    stageCombinations.forEach((combination, s) => {
      combine(y, h, combination, stages, place);
      evaluate(place, s + 1);
    });
    const next = new Float64Array(size);
    combine(y, h, stepCombination, stages, next);
    return { y: next, error: stepError(y, next, h, stages) / tolerance };
  };
  const settle = () => {
    isFresh = false;
  };
  return { attempt, settle, evaluations: () => evaluations };
}

/** out = y + h Σ c_j k_j. */
function combine(
  y: Float64Array,
  h: number,
  combination: Combination,
  stages: readonly Float64Array[],
  out: Float64Array,
): void {
  out.set(y);
  for (const [j, coefficient] of combination) {
    const stage = stages[j] as Float64Array;
    const by = h * coefficient;
    for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) + by * (stage[i] as number);
  }
}

/** Root mean square over components of |h Σ e_j k_j|/(1 + |y|), of both embedded methods together. */
function stepError(
  y: Float64Array,
  next: Float64Array,
  h: number,
  stages: readonly Float64Array[],
): number {
  const relative = (combination: Combination) => {
    let sum = 0;
    for (let i = 0; i < y.length; i++) {
      let error = 0;
      for (const [j, coefficient] of combination) {
        error += coefficient * ((stages[j] as Float64Array)[i] as number);
      }
      const scale = 1 + Math.max(Math.abs(y[i] as number), Math.abs(next[i] as number));
      sum += (error / scale) * (error / scale);
    }
    return sum;
  };
  const fifth = relative(fifthOrderError);
  if (fifth === 0) return 0;
  return (h * fifth) / Math.sqrt((fifth + 0.01 * relative(thirdOrderError)) * y.length);
}
