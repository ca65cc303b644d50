import { expOfNegativePair } from './exp.ts';
import { log1pUnitPair } from './log.ts';

/** e^{−|h|}: never overflows, and everything logistic follows from it. */
export function decayPair(h: v128): v128 {
  return inline.always(expOfNegativePair(v128.or(h, f64x2.splat(-0.0))));
}

/** σ(h) = 1/(1 + e^{−h}) from h and u = e^{−|h|}; relative accuracy in both tails. */
function sigmoidFromDecay(h: v128, u: v128): v128 {
  const one = f64x2.splat(1);
  const negative = f64x2.lt(h, f64x2.splat(0));
  return f64x2.div(v128.bitselect(u, one, negative), f64x2.add(one, u));
}

/** σ(h) − θ(h), the distance from the step function: u/(1 + u) towards zero field. */
export function stepDistanceFromDecay(h: v128, u: v128): v128 {
  const size = f64x2.div(u, f64x2.add(f64x2.splat(1), u));
  const sign = v128.and(f64x2.gt(h, f64x2.splat(0)), f64x2.splat(-0.0));
  return v128.xor(size, sign);
}

/** σ(h) = 1/(1 + e^{−h}), relative error below 5e-16 for every h. */
export function sigmoid(h: f64): f64 {
  const x = f64x2.splat(h);
  return f64x2.extract_lane(sigmoidFromDecay(x, decayPair(x)), 0);
}

/** log(1 + e^h) = max(h, 0) + log(1 + e^{−|h|}), relative error below 5e-16 for every h. */
export function softplus(h: f64): f64 {
  const u = decayPair(f64x2.splat(h));
  return (h < 0 ? 0 : h) + f64x2.extract_lane(log1pUnitPair(u), 0);
}
