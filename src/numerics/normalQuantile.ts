import { log, normalCdf, normalDensity } from './specialFunctions.ts';

/** Coefficients of P. J. Acklam's rational approximation, relative error 1.15e−9. */
const centreTop = [
  -3.969683028665376e1, 2.209460984245205e2, -2.759285104469687e2, 1.38357751867269e2,
  -3.066479806614716e1, 2.506628277459239,
];
const centreBottom = [
  -5.447609879822406e1, 1.615858368580409e2, -1.556989798598866e2, 6.680131188771972e1,
  -1.328068155288572e1, 1,
];
const tailTop = [
  -7.784894002430293e-3, -3.223964580411365e-1, -2.400758277161838, -2.549732539343734,
  4.374664141464968, 2.938163982698783,
];
const tailBottom = [
  7.784695709041462e-3, 3.224671290700398e-1, 2.445134137142996, 3.754408661907416, 1,
];

/** Below this probability the approximation changes to one in √(−2 log p). */
const tail = 0.02425;

/** Highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((value, coefficient) => value * x + coefficient, 0);
}

function approximation(p: number): number {
  if (p < tail) {
    const x = Math.sqrt(-2 * log(p));
    return polynomial(tailTop, x) / polynomial(tailBottom, x);
  }
  const x = p - 0.5;
  return (x * polynomial(centreTop, x * x)) / polynomial(centreBottom, x * x);
}

/**
 * The standard normal quantile Φ⁻¹(p), 0 < p < 1, to about 1e−15 relative to the tail p or 1 − p:
 * Acklam's approximation and one step of Halley's method. Infinite at p = 0 and p = 1.
 */
export function normalQuantile(p: number): number {
  if (p <= 0) return Number.NEGATIVE_INFINITY;
  if (p > 0.5) return -normalQuantile(1 - p);
  const x = approximation(p);
  const excess = (normalCdf(x) - p) / normalDensity(x);
  return x - excess / (1 + 0.5 * x * excess);
}
