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
    (_step, from, to, y, at) => {
      if (!Number.isFinite(to)) {
        reason = `no step is short enough at t = ${reached}`;
        return false;
      }
      const stateAt = (t: number) =>
        t === to ? Float64Array.from(y) : start.map((_, i) => at(i, t));
      const sound = soundUntil(from, to, (t) => fault(stateAt(t), t));
      const isDue = (t: number | undefined) => t !== undefined && t <= sound.until;
      while (isDue(times[states.length])) states.push(stateAt(times[states.length] as number));
      reached = sound.until;
      reason = sound.fault;
      return reason === undefined ? undefined : false;
    },
  );
  if (outcome === Outcome.MaxStepsExceeded) reason = `${steps} steps ended at t = ${reached}`;
  return { states, ...(reason !== undefined && { fault: reason }) };
}

/** Halvings that find a fault to a millionth of its step. */
const halvings = 20;

/** Up to where a step is without fault, and the fault that is met there if there is one. */
function soundUntil(
  from: number,
  to: number,
  faultAt: (t: number) => string | undefined,
): { until: number; fault: string | undefined } {
  let fault = faultAt(to);
  if (fault === undefined) return { until: to, fault };
  let [sound, faulty] = [from, to];
  for (let halving = 0; halving < halvings; halving++) {
    const middle = 0.5 * (sound + faulty);
    const met = faultAt(middle);
    if (met === undefined) sound = middle;
    else {
      faulty = middle;
      fault = met;
    }
  }
  return { until: sound, fault };
}
