import { differenceOfProducts } from '../../numerics/differenceOfProducts.ts';
import { atan2 } from '../../numerics/specialFunctions.ts';
import { meanSlope } from './meanSlope.ts';
import type { UnitActivation } from '../../problem/unitActivation.ts';

/**
 * E[g_a(x) g_b(y)] over centred Gaussian fields of variances `xx` and `yy` and covariance `xy`, for
 * units with g(x) = erf(x/√2), max(0, x), x or sign(x). Its error stays near rounding where the
 * fields are almost equal or opposite, too.
 *
 * Saad & Solla 1995, Phys. Rev. E 52, 4225 (erf); Cho & Saul 2009 (max(0, x), the arc-cosine kernel
 * of degree 1); the others are limits of these, or Stein's lemma E[x g(y)] = C_xy E[g'(y)].
 */
export function pairExpectation(
  a: UnitActivation,
  b: UnitActivation,
  xx: number,
  xy: number,
  yy: number,
): number {
  if (a === 'relu' && b === 'relu') return rampsExpectation(xx, xy, yy);
  // max(0, x) = x/2 + |x|/2, and odd functions do not see the even half.
  if (a === 'relu') return 0.5 * pairExpectation('linear', b, xx, xy, yy);
  if (b === 'relu') return 0.5 * pairExpectation(a, 'linear', xx, xy, yy);
  if (a === 'linear') return xy * meanSlope(b, yy);
  if (b === 'linear') return xy * meanSlope(a, xx);
  return stepsExpectation(a, b, xx, xy, yy);
}

/** erf(x/√2) is the mean of sign(x + ξ) over ξ ~ N(0, 1). */
const ownVariance = (step: 'erf' | 'sign') => (step === 'erf' ? 1 : 0);

/** (2/π) arcsin of the correlation, as the angle of a point: arcsin loses digits close to ±1. */
function stepsExpectation(
  a: 'erf' | 'sign',
  b: 'erf' | 'sign',
  xx: number,
  xy: number,
  yy: number,
): number {
  const [ownA, ownB] = [ownVariance(a), ownVariance(b)];
  const sharp = differenceOfProducts(xx, yy, xy, xy);
  // In an order that the exchange of the fields does not change.
  const determinant = sharp + (ownA * yy + ownB * xx) + ownA * ownB;
  return (2 / Math.PI) * atan2(xy, Math.sqrt(Math.max(0, determinant)));
}

/** (√det + C_xy (π − θ))/(2π), θ being the angle between the weights. */
function rampsExpectation(xx: number, xy: number, yy: number): number {
  const root = Math.sqrt(Math.max(0, differenceOfProducts(xx, yy, xy, xy)));
  return (root + xy * atan2(root, -xy)) / (2 * Math.PI);
}
