import { roundedOff } from './roundedOff.ts';

/**
 * ab − cd, to two units in the last place however much cancels: the determinant of nearly parallel
 * vectors. For factors below 1e150 in size. W. Kahan's way; Jeannerod, Louvet & Muller, Math. Comp.
 * 82 (2013) 2245, bound its error.
 */
export function differenceOfProducts(a: number, b: number, c: number, d: number): number {
  const first = a * b;
  const second = c * d;
  return first - second + (roundedOff(a, b, first) - roundedOff(c, d, second));
}
