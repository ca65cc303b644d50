import { Outcome, Solver } from 'odex';

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
  /** Steps before giving up. */
  steps: number;
}

/** y at the times that were asked for; where it had to end earlier, those before, and why. */
export interface OdeSolution {
  states: Float64Array[];
  fault?: string;
}

/**
 * Follows dy/dt = f(y) by extrapolation of the midpoint rule, with steps and orders of controlled
 * error and an interpolation between steps that is controlled, too (ODEX; Hairer, Nørsett & Wanner
 * 1993, sections II.9 and II.10). Where f is stiff, steps become as short as stability demands: what
 * is too long then runs out of steps.
 *
 * @param times ascending, from 0 on.
 */
export function integrateOde(
  { start, rate, fault }: InitialValues,
  times: readonly number[],
  { tolerance, steps }: OdeEffort,
): OdeSolution {
  const states: Float64Array[] = [];
  const out = new Float64Array(start.length);
  const solver = new Solver(start.length);
  solver.absoluteTolerance = solver.relativeTolerance = tolerance;
  solver.denseOutput = true;
  solver.maxSteps = steps;
  let reason: string | undefined;
  let reached = 0;
  const { outcome } = solver.solve(
    (_, y) => {
      rate(Float64Array.from(y), out);
      return [...out];
    },
    0,
    [...start],
    times.at(-1) ?? 0,
    (_step, _from, to, y, at) => {
      const end = Float64Array.from(y);
      reason = Number.isFinite(to) ? fault(end, to) : `no step is short enough at t = ${reached}`;
      if (reason !== undefined) return false;
      reached = to;
      for (let t = times[states.length]; t !== undefined && t <= to; t = times[states.length]) {
        const time = t;
        states.push(time === to ? end : end.map((_, i) => at(i, time)));
      }
      return undefined;
    },
  );
  if (outcome === Outcome.MaxStepsExceeded) reason = `${steps} steps ended at t = ${reached}`;
  return { states, ...(reason !== undefined && { fault: reason }) };
}
