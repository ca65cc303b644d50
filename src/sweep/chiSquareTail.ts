import { erfc, exp } from '../numerics/specialFunctions.ts';

/**
 * P(χ² ≥ value) for a whole number of degrees of freedom: the finite sums of Abramowitz & Stegun
 * 26.4.4 and 26.4.5, to rounding.
 *
 * @param value ≥ 0.
 * @param degrees degrees of freedom, a whole number ≥ 1.
 */
export function chiSquareTail(value: number, degrees: number): number {
  const half = value / 2;
  const isOdd = degrees % 2 === 1;
  const scale = exp(-half);
  // Γ(½) = √π, and each term is half/(k/2) times the one before.
  let term = isOdd ? (scale * Math.sqrt(half)) / (Math.sqrt(Math.PI) / 2) : scale;
  let tail = isOdd ? erfc(Math.sqrt(half)) : 0;
  for (let k = isOdd ? 3 : 2; k <= degrees; k += 2) {
    tail += term;
    term *= value / k;
  }
  return tail;
}
