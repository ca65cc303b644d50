/** 2²⁷ + 1: splits a double into two halves whose products are exact. */
const splitter = 134217729;

/** What rounding took from the product p of a and b: ab − p, exactly. */
function roundedOff(a: number, b: number, p: number): number {
  const highA = splitter * a - (splitter * a - a);
  const highB = splitter * b - (splitter * b - b);
  const lowA = a - highA;
  const lowB = b - highB;
  return lowA * lowB - (p - highA * highB - lowA * highB - highA * lowB);
}

/**
 * ab − cd, to two units in the last place however much cancels: the determinant of nearly parallel
 * vectors. For factors below 1e150 in size. T. J. Dekker, Numer. Math. 18 (1971) 224 (the exact
 * product); W. Kahan's way to use it, whose error Jeannerod, Louvet & Muller, Math. Comp. 82 (2013)
 * 2245, bound.
 */
export function differenceOfProducts(a: number, b: number, c: number, d: number): number {
  const first = a * b;
  const second = c * d;
  return first - second + (roundedOff(a, b, first) - roundedOff(c, d, second));
}
