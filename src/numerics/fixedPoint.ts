import { newestFirstLeastSquares } from './newestFirstLeastSquares.ts';

/** A map whose fixed point is sought; `null` where the argument lies outside its domain. */
export type FixedPointMap = (point: Float64Array) => Float64Array | null;

export interface FixedPointOptions {
  /** Converged when max_i |map(x)_i − x_i| / (1 + |x_i|) is at most this. */
  tolerance: number;
  /** Largest number of evaluations of the map. */
  evaluations: number;
  /** How many earlier steps the acceleration combines; 0 is plain damped iteration. */
  depth: number;
  /** Share of the step that is taken, β. */
  mixing: number;
}

export interface FixedPointResult {
  /** The solution, or else the point with the smallest residual. */
  point: Float64Array;
  /** The residual max_i |map(x)_i − x_i| / (1 + |x_i|) at `point`; infinite if the start is outside the domain. */
  residual: number;
  evaluations: number;
  converged: boolean;
}

/** A point at which the map was evaluated. */
export interface Iterate {
  point: Float64Array;
  /** map(point) − point */
  step: Float64Array;
  /** max_i |step_i| / (1 + |point_i|) */
  residual: number;
}

/** An extrapolation that makes the residual grow by more than this has left the linear regime. */
const largestGrowth = 5;

/** After so many retreats there come no more damped steps at a time, 32. */
const mostRetreats = 4;

/** The least to which the mixing is halved when a damped step goes too far. */
const smallestMixing = 0.04;

/**
 * Anderson acceleration of x ← map(x) (Walker & Ni 2011, type II): the next point is the damped
 * combination of the last `depth`+1 points whose linearised step is smallest. The residual, not
 * the step, decides convergence: damped iterations make small steps far from a fixed point.
 * Where a step goes too far — outside the map's domain, or to a much larger residual — the iteration
 * goes back to the best point since the last such event, forgets its history and takes damped steps
 * for a while, longer each time: far from a fixed point there may be nothing linear to extrapolate.
 * Where a damped step goes too far they get shorter.
 */
export function fixedPoint(
  map: FixedPointMap,
  start: Float64Array,
  options: FixedPointOptions,
): FixedPointResult {
  let history: Iterate[] = [];
  let best: Iterate | undefined;
  let last: Iterate | undefined;
  let closest: Iterate | undefined;
  let trial: Float64Array = start.slice();
  let { mixing } = options;
  let dampedSteps = 0;
  let retreats = 0;
  const retreat = () => {
    if (dampedSteps > 0) mixing = Math.max(0.5 * mixing, smallestMixing);
    retreats = Math.min(retreats + 1, mostRetreats);
    dampedSteps = 2 ** (retreats + 1);
  };
  for (let evaluation = 1; evaluation <= options.evaluations; evaluation++) {
    const current = evaluate(map, trial);
    if (current !== null && !(current.residual > (closest?.residual ?? Infinity)))
      closest = current;
    if (current !== null && current.residual <= options.tolerance) {
      return { point: trial, residual: current.residual, evaluations: evaluation, converged: true };
    }
    if (current === null) {
      if (last === undefined) break;
      trial = halfway(last.point, trial);
      history = [];
      retreat();
    } else if (best !== undefined && current.residual > largestGrowth * best.residual) {
      last = best;
      history = [best];
      best = undefined;
      retreat();
      trial = nextPoint(history, mixing);
    } else {
      last = current;
      if (best === undefined || current.residual < best.residual) best = current;
      history = [...history, current].slice(-options.depth - 1);
      trial = nextPoint(dampedSteps > 0 ? [current] : history, mixing);
      dampedSteps--;
    }
  }
  return {
    point: closest?.point ?? start,
    residual: closest?.residual ?? Number.POSITIVE_INFINITY,
    evaluations: options.evaluations,
    converged: false,
  };
}

/** The map's step and residual at a point, or null outside the map's domain. */
export function evaluate(map: FixedPointMap, point: Float64Array): Iterate | null {
  const image = map(point);
  if (image === null || !image.every(Number.isFinite)) return null;
  const step = image.map((value, i) => value - (point[i] as number));
  return { point, step, residual: relativeNorm(step, point) };
}

function relativeNorm(step: Float64Array, point: Float64Array): number {
  return step.reduce(
    (largest, value, i) => Math.max(largest, Math.abs(value) / (1 + Math.abs(point[i] as number))),
    0,
  );
}

function halfway(good: Float64Array, bad: Float64Array): Float64Array {
  return good.map((value, i) => 0.5 * (value + (bad[i] as number)));
}

function nextPoint(history: readonly Iterate[], mixing: number): Float64Array {
  const { point, step } = history[history.length - 1] as Iterate;
  const next = point.map((value, i) => value + mixing * (step[i] as number));
  const weights = accelerationWeights(history.map((iterate) => iterate.step));
  weights.forEach((weight, j) => {
    const before = history[j] as Iterate;
    const after = history[j + 1] as Iterate;
    for (let i = 0; i < next.length; i++) {
      const pointChange = (after.point[i] as number) - (before.point[i] as number);
      const stepChange = (after.step[i] as number) - (before.step[i] as number);
      next[i] = (next[i] as number) - weight * (pointChange + mixing * stepChange);
    }
  });
  return next;
}

/** Least-squares γ of ‖f_k − ΔF γ‖; 0 for differences that newer ones make superfluous. */
function accelerationWeights(steps: Float64Array[]): number[] {
  const differences = steps
    .slice(1)
    .map((after, j) => after.map((value, i) => value - ((steps[j] as Float64Array)[i] as number)));
  return newestFirstLeastSquares(differences, steps[steps.length - 1] as Float64Array);
}
