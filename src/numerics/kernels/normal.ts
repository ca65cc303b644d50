import { erf, expOfMinusSquare, scaledErfc } from './erfc.ts';
import { log, logReducedPair } from './log.ts';

const SQRT_HALF: f64 = 0.7071067811865475244;
const ONE_OVER_SQRT_TWO_PI: f64 = 0.39894228040143267794;
/** Below this argument of erfc its central form is used; the scaled form starts here. */
const SCALED_FROM: f64 = 0.46875;
/** log(1 + f) by its series needs 1 + f above √½. */
const SERIES_BELOW: f64 = 0.29;

/** The standard normal density e^{−x²/2}/√(2π), relative error below 1e-15. */
export function normalDensity(x: f64): f64 {
  return ONE_OVER_SQRT_TWO_PI * expOfMinusSquare(x, 0.5);
}

/**
 * H(x) = ½ erfc(x/√2), the weight of a standard normal above x; relative error below 1e-15 wherever
 * the result is a normal number. The exponential is taken of x itself: erfc(x/√2) would amplify the
 * rounding of x/√2 by x².
 */
export function normalTail(x: f64): f64 {
  const y = abs(x) * SQRT_HALF;
  if (y < SCALED_FROM) return 0.5 - 0.5 * erf(x * SQRT_HALF);
  const upper = 0.5 * expOfMinusSquare(x, 0.5) * scaledErfc(y);
  return x < 0 ? 1 - upper : upper;
}

/** Φ(x) = H(−x). */
export function normalCdf(x: f64): f64 {
  return normalTail(-x);
}

/**
 * log Φ(x), relative error below 1e-15 in both tails; finite as long as x² is. Left of the centre
 * Φ(x) = ½ e^{−x²/2} e^{y²}erfc(y) with y = −x/√2, and all terms of its logarithm are negative.
 */
export function logNormalCdf(x: f64): f64 {
  const y = -x * SQRT_HALF;
  if (y >= 1) return log(0.5 * scaledErfc(y)) - 0.5 * x * x;
  const upper = normalTail(x);
  if (upper > SERIES_BELOW) return log(normalCdf(x));
  return f64x2.extract_lane(logReducedPair(f64x2.splat(-upper), f64x2.splat(0)), 0);
}
