/** Binary digits of an exponent's fraction, as many as a double has. */
const FRACTION_BITS = 53;

/**
 * base^exponent for base > 0, from products and square roots alone: engines differ in the last bit
 * of Math.pow, and what follows from a problem must be equal on all of them.
 */
export function power(base: number, exponent: number): number {
  if (exponent < 0) return 1 / power(base, -exponent);
  const whole = Math.floor(exponent);
  let result = 1;
  for (let i = 0; i < whole; i++) result *= base;
  let rest = exponent - whole;
  let root = base;
  for (let bit = 0; bit < FRACTION_BITS && rest > 0; bit++) {
    root = Math.sqrt(root);
    rest *= 2;
    if (rest >= 1) {
      result *= root;
      rest -= 1;
    }
  }
  return result;
}

/** Square roots that bring numbers within 1e±100 close enough to 1 for three terms of a series. */
const ROOTS = 12;

/**
 * The natural logarithm of x > 0 to a relative error of about 1e-13, from square roots and
 * 2 artanh((y−1)/(y+1)) at y = x^(2^−12); see `power` for why.
 */
export function logarithm(x: number): number {
  let y = x;
  let scale = 2;
  for (let i = 0; i < ROOTS; i++) {
    y = Math.sqrt(y);
    scale *= 2;
  }
  const z = (y - 1) / (y + 1);
  const square = z * z;
  return scale * z * (1 + square * (1 / 3 + square / 5));
}
