import { multiplyAdd } from './pair.ts';

const LN2_HIGH: f64 = 6.93147180369123816e-1;
const LN2_LOW: f64 = 1.9082149292705877e-10;
const SQRT2_MINUS_ONE: f64 = 0.41421356237309503;
const SMALLEST_NORMAL: f64 = 2.2250738585072014e-308;
const TWO_TO_54: f64 = 18014398509481984.0;
/** Bits of 1, and of a number just below √½ with an empty low word. */
const ONE_BITS: i64 = 0x3ff0000000000000;
const SQRT_HALF_BITS: i64 = 0x3fe6a09e00000000;
/** 2^52 as bits, and 2^52 plus the exponent bias as a number: turns an exponent field into a float. */
const TWO_TO_52_BITS: i64 = 0x4330000000000000;
const TWO_TO_52_BIASED: f64 = 4503599627371519.0;

/**
 * high + low + log(1 + f) for √½ ≤ 1 + f ≤ √2, high + low being a multiple of ln 2: with s = f/(2+f),
 * log(1+f) = f − f²/2 + s(f²/2 + R(s²)), R the polynomial of fdlibm's e_log.c (Sun Microsystems
 * 1993; error below 2^-58.45).
 */
function addReducedLog(f: v128, high: v128, low: v128): v128 {
  const halfSquare = f64x2.mul(f64x2.mul(f64x2.splat(0.5), f), f);
  const s = f64x2.div(f, f64x2.add(f64x2.splat(2), f));
  const z = f64x2.mul(s, s);
  const w = f64x2.mul(z, z);
  let even = multiplyAdd(w, f64x2.splat(0.1531383769920937332), f64x2.splat(0.2222219843214978396));
  even = f64x2.mul(w, multiplyAdd(w, even, f64x2.splat(0.3999999999940941908)));
  let odd = multiplyAdd(w, f64x2.splat(0.1479819860511658591), f64x2.splat(0.1818357216161805012));
  odd = multiplyAdd(w, odd, f64x2.splat(0.2857142874366239149));
  odd = f64x2.mul(z, multiplyAdd(w, odd, f64x2.splat(0.666666666666673513)));
  const series = f64x2.mul(s, f64x2.add(halfSquare, f64x2.add(odd, even)));
  const small = f64x2.add(low, series);
  const middle = f64x2.sub(f64x2.sub(halfSquare, small), f);
  return f64x2.sub(high, middle);
}

/** k ln 2 + log(1 + f) for √½ ≤ 1 + f ≤ √2. */
export function logReducedPair(f: v128, k: v128): v128 {
  const high = f64x2.mul(k, f64x2.splat(LN2_HIGH));
  return addReducedLog(f, high, f64x2.mul(k, f64x2.splat(LN2_LOW)));
}

/** log(1 + u) for 0 ≤ u ≤ 1, relative error below 1 ulp for the smallest u too. */
export function log1pUnitPair(u: v128): v128 {
  const large = f64x2.gt(u, f64x2.splat(SQRT2_MINUS_ONE));
  const halved = f64x2.mul(f64x2.sub(u, f64x2.splat(1)), f64x2.splat(0.5));
  const f = v128.bitselect(halved, u, large);
  const high = v128.and(large, f64x2.splat(LN2_HIGH));
  return inline.always(addReducedLog(f, high, v128.and(large, f64x2.splat(LN2_LOW))));
}

/** Replaces the result where x is no positive finite number: log 0 = −∞, log ∞ = ∞, else NaN. */
function withSpecialCases(x: v128, result: v128): v128 {
  const zero = f64x2.splat(0);
  const atZero = v128.bitselect(f64x2.splat(-Infinity), f64x2.splat(NaN), f64x2.eq(x, zero));
  const ordinary = v128.bitselect(result, x, f64x2.lt(x, f64x2.splat(Infinity)));
  return v128.bitselect(atZero, ordinary, f64x2.le(x, zero));
}

/** Natural logarithm in both lanes; x = 2^k (1 + f). Error below 1 ulp, subnormal x included. */
export function logPair(x: v128): v128 {
  const tiny = f64x2.lt(x, f64x2.splat(SMALLEST_NORMAL));
  const scaled = v128.bitselect(f64x2.mul(x, f64x2.splat(TWO_TO_54)), x, tiny);
  const raised = i64x2.add(scaled, i64x2.splat(ONE_BITS - SQRT_HALF_BITS));
  const exponent = v128.or(i64x2.shr_u(raised, 52), i64x2.splat(TWO_TO_52_BITS));
  const k = f64x2.sub(
    f64x2.sub(exponent, f64x2.splat(TWO_TO_52_BIASED)),
    v128.and(tiny, f64x2.splat(54)),
  );
  const fraction = v128.and(raised, i64x2.splat(0x000fffffffffffff));
  const mantissa = i64x2.add(fraction, i64x2.splat(SQRT_HALF_BITS));
  return withSpecialCases(x, logReducedPair(f64x2.sub(mantissa, f64x2.splat(1)), k));
}

/** Natural logarithm; the same bits as {@link logPair}. */
export function log(x: f64): f64 {
  return f64x2.extract_lane(logPair(f64x2.splat(x)), 0);
}
