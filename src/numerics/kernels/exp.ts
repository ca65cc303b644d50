import { multiplyAdd } from './pair.ts';

const LOG2_E: f64 = 1.4426950408889634;
/** ln 2 in two parts; the first has 21 trailing zero bits, so its product with k is exact. */
const LN2_HIGH: f64 = 6.93147180369123816e-1;
const LN2_LOW: f64 = 1.9082149292705877e-10;
/** Adding 1.5·2^52 rounds to an integer and leaves it in the low bits. */
const SHIFT: f64 = 6755399441055744.0;
/** Below, e^x rounds to zero; above, it overflows. */
const LOWEST: f64 = -746.0;
const HIGHEST: f64 = 710.0;
/** Above, e^x and the power of two in it are normal numbers. */
const LOWEST_NORMAL: f64 = -708.0;
/** Bits of 1, and what multiplies a number by 2^64 when it is added to its bits. */
const ONE_BITS: i64 = 0x3ff0000000000000;
const RAISE_BITS: i64 = 0x0400000000000000;

/**
 * (e^r − 1 − r)/r² on |r| ≤ ½ ln 2: minimax polynomial of degree 9 (Remez), relative error of e^r
 * below 4e-18; Estrin's scheme, because the chain of Horner's would be the latency of every call.
 */
function secondOrderPart(r: v128): v128 {
  const r2 = f64x2.mul(r, r);
  const r4 = f64x2.mul(r2, r2);
  const c01 = multiplyAdd(r, f64x2.splat(0.16666666666666413), f64x2.splat(0.5000000000000011));
  const c23 = multiplyAdd(r, f64x2.splat(0.008333333333494324), f64x2.splat(0.041666666666530704));
  const c45 = multiplyAdd(
    r,
    f64x2.splat(0.00019841269506589557),
    f64x2.splat(0.001388888894350585),
  );
  const c67 = multiplyAdd(r, f64x2.splat(2.7557586547031336e-6), f64x2.splat(2.480149321428212e-5));
  const c89 = multiplyAdd(r, f64x2.splat(2.4999963352877175e-8), f64x2.splat(2.763021082917387e-7));
  const low = multiplyAdd(c23, r2, c01);
  const middle = multiplyAdd(c67, r2, c45);
  const high = multiplyAdd(c89, r4, middle);
  return f64x2.mul(r2, multiplyAdd(high, r4, low));
}

/** 2^k from k + SHIFT: the low bits of the shifted number, biased, become the exponent field. */
function powerOfTwo(shifted: v128): v128 {
  return i64x2.add(i64x2.shl(shifted, 52), i64x2.splat(ONE_BITS));
}

/** k + SHIFT for the power of two nearest to e^x. */
function shiftedPower(x: v128): v128 {
  return multiplyAdd(x, f64x2.splat(LOG2_E), f64x2.splat(SHIFT));
}

/** e^x/2^k = e^r: x = k ln 2 + r, with r carried in two parts. */
function expReduced(x: v128, k: v128): v128 {
  const high = f64x2.sub(x, f64x2.mul(k, f64x2.splat(LN2_HIGH)));
  const correction = f64x2.mul(k, f64x2.splat(LN2_LOW));
  const r = f64x2.sub(high, correction);
  const rest = f64x2.sub(f64x2.sub(high, r), correction);
  return f64x2.add(f64x2.splat(1), f64x2.add(r, f64x2.add(rest, secondOrderPart(r))));
}

/** {@link exp} in both lanes. */
function expPair(x: v128): v128 {
  const bounded = f64x2.pmin(f64x2.pmax(x, f64x2.splat(LOWEST)), f64x2.splat(HIGHEST));
  const shift = f64x2.splat(SHIFT);
  const k = f64x2.sub(shiftedPower(bounded), shift);
  const mantissa = expReduced(bounded, k);
  // Two factors, because 2^k alone leaves the range of normal numbers at both ends.
  const halfShifted = multiplyAdd(k, f64x2.splat(0.5), shift);
  const otherShifted = f64x2.add(f64x2.sub(k, f64x2.sub(halfShifted, shift)), shift);
  return f64x2.mul(f64x2.mul(mantissa, powerOfTwo(halfShifted)), powerOfTwo(otherShifted));
}

/**
 * e^x in both lanes for x ≤ 0, the same bits as {@link exp}: only the lower end of the range needs
 * care, where 2^64 too much goes into the power of two and is taken out of the product again.
 */
export function expOfNegativePair(x: v128): v128 {
  const bounded = f64x2.pmax(x, f64x2.splat(LOWEST));
  const shifted = shiftedPower(bounded);
  const mantissa = expReduced(bounded, f64x2.sub(shifted, f64x2.splat(SHIFT)));
  const tiny = f64x2.lt(bounded, f64x2.splat(LOWEST_NORMAL));
  const raise = v128.and(tiny, i64x2.splat(RAISE_BITS));
  const power = i64x2.add(powerOfTwo(shifted), raise);
  return f64x2.mul(f64x2.mul(mantissa, power), i64x2.sub(i64x2.splat(ONE_BITS), raise));
}

/** e^x. Error below 0.9 ulp, subnormal results included; e^{−∞} = 0, e^∞ = ∞, NaN stays NaN. */
export function exp(x: f64): f64 {
  return f64x2.extract_lane(expPair(f64x2.splat(x)), 0);
}
