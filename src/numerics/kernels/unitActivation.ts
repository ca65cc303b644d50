import { erf } from './erfc.ts';
import { exp } from './exp.ts';

const SQRT_HALF: f64 = 0.7071067811865475244;
const SQRT_TWO_OVER_PI: f64 = 0.79788456080286535588;

/** Codes of activations; any other is sign. */
const ERF: i32 = 0;
const RELU: i32 = 1;
const LINEAR: i32 = 2;

/** g(x): erf(x/√2), max(0, x), x, or sign(x). */
export function unitValue(activation: i32, x: f64): f64 {
  if (activation == ERF) return erf(x * SQRT_HALF);
  if (activation == RELU) return max<f64>(0, x);
  if (activation == LINEAR) return x;
  return x < 0 ? -1 : 1;
}

/** g'(x) of a unit that can learn. */
export function unitSlope(activation: i32, x: f64): f64 {
  if (activation == ERF) return SQRT_TWO_OVER_PI * exp(-0.5 * x * x);
  if (activation == RELU) return x > 0 ? 1 : 0;
  return 1;
}
