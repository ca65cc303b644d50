import { choleskyRow, forwardSolve } from '../weights/cholesky.ts';

/** A step of an integrand: it lies where Σ_i slope_i ξ_i + √noise·η passes a value, η ~ N(0, 1). */
export interface Step {
  /** One entry per variable; those that are left out are 0. */
  slopes: readonly number[];
  noise: number;
}

/**
 * How sharp the probability that several steps are passed is as a function of ξ_level, averaged
 * over the variables after it: the κ for which it grows like exp(κ²τ²/2) at imaginary part τ, as
 * Φ(κξ) does. Given ξ up to the level the arguments of the steps are normal with a mean aξ_level
 * and a covariance Σ, and κ² = aᵀΣ⁻¹a. Where the arguments of two steps are nearly the same it is
 * larger than the slopes of both.
 */
export function jointSlope(steps: readonly Step[], level: number): number {
  const rows = covarianceRows(steps, level);
  if (rows.some((row, at) => row[at] === 0)) return Number.POSITIVE_INFINITY;
  return Math.hypot(...forwardSolve(rows, slopesAt(steps, level)));
}

/**
 * How fast the mean of the last step's argument moves with ξ_level, given the arguments of all steps
 * before it and averaged over the variables after the level.
 */
export function conditionalSlope(steps: readonly Step[], level: number): number {
  const rows = covarianceRows(steps, level);
  const slopes = forwardSolve(rows, slopesAt(steps, level));
  return (slopes.at(-1) ?? 0) * (rows.at(-1)?.at(-1) ?? 0);
}

function slopesAt(steps: readonly Step[], level: number): number[] {
  return steps.map(({ slopes }) => slopes[level] ?? 0);
}

/** Rows of L, L Lᵀ = Σ: the covariance of the steps' arguments due to the variables after `level`. */
function covarianceRows(steps: readonly Step[], level: number): number[][] {
  const covariance = (first: Step, second: Step) =>
    first.slopes
      .slice(level + 1)
      .reduce((sum, slope, i) => sum + slope * (second.slopes[level + 1 + i] ?? 0), 0);
  return steps.reduce<number[][]>((rows, step, at) => {
    const overlaps = steps.slice(0, at).map((other) => covariance(other, step));
    return [...rows, choleskyRow(rows, overlaps, covariance(step, step) + step.noise)];
  }, []);
}
