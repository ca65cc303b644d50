import { exp } from './exp.ts';

const ONE_OVER_SQRT_PI: f64 = 0.56418958354775628695;
/** Below, erf is a rational function of x²; above, erfc is one times e^{−x²}. */
const CENTRE: f64 = 0.46875;
/** Beyond, e^{−x²/2} is zero, and infinite x would leave ∞ − ∞. */
const UNDERFLOW: f64 = 40;

/**
 * e^{−c x²}, relative error below 4 ulp however large x is: x² is split into the square of x rounded
 * to a sixteenth, which is exact, and a small rest. For c = ½ or 1.
 */
export function expOfMinusSquare(x: f64, c: f64): f64 {
  if (abs(x) > UNDERFLOW) return 0;
  const coarse = trunc(x * 16) * 0.0625;
  return exp(-c * coarse * coarse) * exp(-c * (x - coarse) * (x + coarse));
}

/** erf(x)/x for |x| ≤ 0.46875. W. J. Cody, Math. Comp. 23 (1969) 631, as in CALERF. */
function centreRatio(square: f64): f64 {
  let top = 1.85777706184603153e-1 * square;
  top = (top + 3.1611237438705656) * square;
  top = (top + 1.13864154151050156e2) * square;
  top = (top + 3.77485237685302021e2) * square + 3.20937758913846947e3;
  let bottom = square;
  bottom = (bottom + 2.36012909523441209e1) * square;
  bottom = (bottom + 2.44024637934444173e2) * square;
  bottom = (bottom + 1.28261652607737228e3) * square + 2.84423683343917062e3;
  return top / bottom;
}

/** e^{x²} erfc(x) for 0.46875 ≤ x ≤ 4 (Cody). */
function scaledMiddle(x: f64): f64 {
  let top = 2.15311535474403846e-8 * x;
  top = (top + 5.64188496988670089e-1) * x;
  top = (top + 8.88314979438837594) * x;
  top = (top + 6.61191906371416295e1) * x;
  top = (top + 2.98635138197400131e2) * x;
  top = (top + 8.8195222124176909e2) * x;
  top = (top + 1.71204761263407058e3) * x;
  top = (top + 2.05107837782607147e3) * x + 1.23033935479799725e3;
  let bottom = x;
  bottom = (bottom + 1.57449261107098347e1) * x;
  bottom = (bottom + 1.17693950891312499e2) * x;
  bottom = (bottom + 5.37181101862009858e2) * x;
  bottom = (bottom + 1.62138957456669019e3) * x;
  bottom = (bottom + 3.29079923573345963e3) * x;
  bottom = (bottom + 4.36261909014324716e3) * x;
  bottom = (bottom + 3.43936767414372164e3) * x + 1.23033935480374942e3;
  return top / bottom;
}

/** e^{x²} erfc(x) for x ≥ 4 (Cody): (1/√π − rational(1/x²)/x²)/x. */
function scaledTail(x: f64): f64 {
  const inverse = 1 / (x * x);
  let top = 1.63153871373020978e-2 * inverse;
  top = (top + 3.05326634961232344e-1) * inverse;
  top = (top + 3.60344899949804439e-1) * inverse;
  top = (top + 1.25781726111229246e-1) * inverse;
  top = (top + 1.60837851487422766e-2) * inverse + 6.58749161529837803e-4;
  let bottom = inverse;
  bottom = (bottom + 2.56852019228982242) * inverse;
  bottom = (bottom + 1.87295284992346725) * inverse;
  bottom = (bottom + 5.27905102951428412e-1) * inverse;
  bottom = (bottom + 6.05183413124413191e-2) * inverse + 2.33520497626869185e-3;
  return (ONE_OVER_SQRT_PI - (inverse * top) / bottom) / x;
}

/** e^{x²} erfc(x) for x ≥ 0.46875: no exponential, and well conditioned in x. */
export function scaledErfc(x: f64): f64 {
  return x <= 4 ? scaledMiddle(x) : scaledTail(x);
}

/** erf(x) = 2/√π ∫_0^x e^{−t²} dt, relative error below 1e-15. */
export function erf(x: f64): f64 {
  const size = abs(x);
  if (size <= CENTRE) return x * centreRatio(size * size);
  const value = 1 - erfc(size);
  return x < 0 ? -value : value;
}

/** erfc(x) = 1 − erf(x), relative error below 1e-15 wherever the result is a normal number. */
export function erfc(x: f64): f64 {
  const size = abs(x);
  if (size <= CENTRE) return 1 - x * centreRatio(size * size);
  const upper = expOfMinusSquare(size, 1) * scaledErfc(size);
  return x < 0 ? 2 - upper : upper;
}
