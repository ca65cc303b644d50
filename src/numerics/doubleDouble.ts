import { roundedOff } from './roundedOff.ts';

/** A number of about 32 digits: the unevaluated sum of a double and a small rest. */
export type DoubleDouble = readonly [high: number, low: number];

/** ab, exactly, for |a|, |b| < 1e150. */
export function exactProduct(a: number, b: number): DoubleDouble {
  const high = a * b;
  return [high, roundedOff(a, b, high)];
}

/** a + b, error below 2⁻¹⁰⁴ of |a| + |b|. The sum of the high parts is D. E. Knuth's exact one. */
export function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const high = a[0] + b[0];
  const part = high - a[0];
  return normalised(high, a[0] - (high - part) + (b[0] - part) + a[1] + b[1]);
}

/** ab for a double b, relative error below 2⁻¹⁰⁴. */
export function times(a: DoubleDouble, b: number): DoubleDouble {
  const [high, low] = exactProduct(a[0], b);
  return normalised(high, low + a[1] * b);
}

/** high + low for |high| ≥ |low|. */
function normalised(high: number, low: number): DoubleDouble {
  const sum = high + low;
  return [sum, low - (sum - high)];
}
