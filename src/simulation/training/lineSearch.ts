/** A convex function along a ray: its value and derivative at one step. */
export interface LinePoint {
  step: number;
  value: number;
  slope: number;
}

/** A step is long enough when the slope has risen to this share of the initial one. */
const CURVATURE = 0.9;
/** Share of the linear decrease that a step must achieve (Armijo). */
const DECREASE = 1e-4;
/**
 * Values closer than this are equal: they are sums over the sample of terms that cancel, and near
 * the minimum their differences drown in rounding. There the slope decides (Hager & Zhang 2005).
 */
const VALUE_NOISE = 1e-9;
/** Trials before the search gives up; a convex function needs two or three. */
const TRIALS = 40;

/**
 * A step along a descent ray that meets the approximate Wolfe conditions of Hager & Zhang (2005),
 * tried first at 1, where a quasi-Newton
 * step belongs, and then where the secant of the slopes vanishes, kept inside the bracket.
 * Returns null when no such step is found: the function is not finite, or rounding prevails.
 */
export function lineSearch(
  evaluate: (step: number) => { value: number; slope: number },
  start: { value: number; slope: number },
): LinePoint | null {
  let low: LinePoint = { step: 0, ...start };
  let high: LinePoint | null = null;
  let step = 1;
  for (let trial = 0; trial < TRIALS; trial++) {
    const point: LinePoint = { step, ...evaluate(step) };
    if (!decreases(point, start)) high = point;
    else if (point.slope < CURVATURE * start.slope) low = point;
    else return point;
    step = high === null ? farther(low, start) : between(low, high);
  }
  return null;
}

function decreases(point: LinePoint, start: { value: number; slope: number }): boolean {
  if (!Number.isFinite(point.value)) return false;
  if (point.value <= start.value + DECREASE * point.step * start.slope) return true;
  const level = point.value <= start.value + VALUE_NOISE * Math.abs(start.value);
  return level && point.slope <= -CURVATURE * start.slope;
}

/** Where the slope would vanish if it kept rising, at least twice and at most ten times as far. */
function farther(low: LinePoint, start: { slope: number }): number {
  const secant = (low.step * start.slope) / (start.slope - low.slope);
  return Math.min(10 * low.step, Math.max(2 * low.step, finiteOr(secant, 10 * low.step)));
}

/** The zero of the secant, kept a tenth of the bracket away from its ends. */
function between(low: LinePoint, high: LinePoint): number {
  const width = high.step - low.step;
  const secant = low.step - (low.slope * width) / (high.slope - low.slope);
  const wanted = finiteOr(secant, low.step + 0.5 * width);
  return Math.min(high.step - 0.1 * width, Math.max(low.step + 0.1 * width, wanted));
}

function finiteOr(value: number, otherwise: number): number {
  return Number.isFinite(value) ? value : otherwise;
}
