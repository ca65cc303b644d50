import { exp } from './exp.ts';
import { normalCdf, normalTail } from './normal.ts';

const TWO_PI: f64 = 6.28318530717958647693;
const SQRT_TWO_PI: f64 = 2.50662827463100050242;
const HALF_PI: f64 = 1.57079632679489661923;
/** Correlations from which the integral over the angle is too sharp and the expansion at |r| = 1 starts. */
const STRONG: f64 = 0.925;
/** Exponents below contribute nothing at 1e-15. */
const NEGLIGIBLE: f64 = -100;

/** Positive nodes and weights of the Gauss–Legendre rule of 20 points, node and weight in turn. */
const RULE = memory.data<f64>([
  0.993128599185094925, 0.0176140071391521183, 0.963971927277913791, 0.0406014298003869413,
  0.912234428251325906, 0.0626720483341090636, 0.839116971822218823, 0.0832767415767047487,
  0.746331906460150793, 0.101930119817240435, 0.636053680726515025, 0.118194531961518417,
  0.510867001950827098, 0.131688638449176627, 0.373706088715419561, 0.142096109318382051,
  0.227785851141645078, 0.149172986472603747, 0.0765265211334973338, 0.152753387130725851,
]);
const POINTS: i32 = 10;

/** Integrand of Plackett's identity at sin θ, θ being the angle whose sine is the correlation. */
function plackett(angle: f64, product: f64, halfSquares: f64): f64 {
  const s = Math.sin(angle);
  return exp((s * product - halfSquares) / (1 - s * s));
}

/** P(X > h, Y > k) for |r| < 0.925: the integral of Plackett's identity from 0 to arcsin r. */
function moderateCorrelation(h: f64, k: f64, r: f64): f64 {
  const product = h * k;
  const halfSquares = 0.5 * (h * h + k * k);
  const halfAngle = 0.5 * (HALF_PI - Math.acos(r));
  let sum: f64 = 0;
  for (let i = 0; i < POINTS; i++) {
    const node = load<f64>(RULE + ((<usize>i) << 4));
    const weight = load<f64>(RULE + ((<usize>i) << 4), 8);
    sum +=
      weight *
      (plackett(halfAngle * (1 - node), product, halfSquares) +
        plackett(halfAngle * (1 + node), product, halfSquares));
  }
  return (sum * halfAngle) / TWO_PI + normalTail(h) * normalTail(k);
}

/** What remains of the integrand near |r| = 1 after its expansion is taken out, at x = √(1 − s²). */
function sharpRest(x: f64, square: f64, product: f64, c: f64, d: f64): f64 {
  const xx = x * x;
  const exponent = -0.5 * (square / xx + product);
  if (exponent <= NEGLIGIBLE) return 0;
  const root = sqrt(1 - xx);
  const onePlus = 1 + root;
  const full = exp((-product * xx) / (2 * onePlus * onePlus)) / root;
  return exp(exponent) * (full - (1 + c * xx * (1 + d * xx)));
}

/** The expansion at |r| = 1, integrated in closed form; a = √(1 − r²), square = (h − k)². */
function sharpExpansion(a: f64, square: f64, product: f64, c: f64, d: f64): f64 {
  const aa = a * a;
  const exponent = -0.5 * (square / aa + product);
  let value: f64 = 0;
  if (exponent > NEGLIGIBLE) {
    const inner = 1 - (c * (square - aa) * (1 - (d * square) / 5)) / 3 + (c * d * aa * aa) / 5;
    value = a * exp(exponent) * inner;
  }
  if (-product < -NEGLIGIBLE) {
    const b = sqrt(square);
    const inner = 1 - (c * square * (1 - (d * square) / 5)) / 3;
    value -= exp(-0.5 * product) * SQRT_TWO_PI * normalTail(b / a) * b * inner;
  }
  return value;
}

/** ∫ of the density's difference to |r| = 1 for strong correlation, k already mirrored if r < 0. */
function sharpCorrection(h: f64, k: f64, r: f64): f64 {
  const product = h * k;
  const difference = h - k;
  const square = difference * difference;
  const a = sqrt((1 - r) * (1 + r));
  if (a == 0) return 0;
  const c = (4 - product) / 8;
  const d = (12 - product) / 16;
  const half = 0.5 * a;
  let sum = sharpExpansion(a, square, product, c, d);
  for (let i = 0; i < POINTS; i++) {
    const node = load<f64>(RULE + ((<usize>i) << 4));
    const weight = load<f64>(RULE + ((<usize>i) << 4), 8);
    sum +=
      half *
      weight *
      (sharpRest(half * (1 - node), square, product, c, d) +
        sharpRest(half * (1 + node), square, product, c, d));
  }
  return -sum / TWO_PI;
}

/** P(X > h, Y > k) for |r| ≥ 0.925: exact at |r| = 1 plus a correction. */
function strongCorrelation(h: f64, k: f64, r: f64): f64 {
  if (r > 0) return sharpCorrection(h, k, r) + normalTail(max(h, k));
  const mirrored = -k;
  const correction = -sharpCorrection(h, mirrored, r);
  if (mirrored <= h) return correction;
  // The difference of the two smaller tails, not of two numbers near one.
  return h < 0
    ? correction + normalCdf(mirrored) - normalCdf(h)
    : correction + normalTail(h) - normalTail(mirrored);
}

/** Beyond this a normal tail is below the smallest double: infinite limits are not multiplied. */
const FARTHEST: f64 = 40;

function limited(x: f64): f64 {
  return max<f64>(-FARTHEST, min<f64>(FARTHEST, x));
}

/**
 * P(X < h, Y < k) for standard normals of correlation r, absolute error below 1e-14; h and k may be
 * infinite. A. Genz, Statistics and Computing 14 (2004) 251 (BVND), the 20-point rule throughout.
 */
export function bivariateNormalCdf(h: f64, k: f64, r: f64): f64 {
  const x = -limited(h);
  const y = -limited(k);
  const value = abs(r) < STRONG ? moderateCorrelation(x, y, r) : strongCorrelation(x, y, r);
  // Rounding may leave a vanishing probability below zero.
  return max<f64>(0, value);
}
