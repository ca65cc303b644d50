/** 2²⁷ + 1: splits a double into two halves whose products are exact. */
const splitter = 134217729;

/**
 * What rounding took from the product p of a and b: ab − p, exactly, for |a|, |b| < 1e150. T. J.
 * Dekker, Numer. Math. 18 (1971) 224.
 */
export function roundedOff(a: number, b: number, p: number): number {
  const highA = splitter * a - (splitter * a - a);
  const highB = splitter * b - (splitter * b - b);
  const lowA = a - highA;
  const lowB = b - highB;
  return lowA * lowB - (p - highA * highB - lowA * highB - highA * lowB);
}
