import { exp } from '../numerics/specialFunctions.ts';

/** A component N(0, variance) of a scale mixture of normal laws. */
export interface NormalComponent {
  weight: number;
  variance: number;
}

/** Spacing in log k: at .13 the mixture differs from σ(x) by less than 6e−15 at every x. */
const SPACING = 0.13;

/** k from .18 to 4.2; the density of Kolmogorov's law is below 1e−14 outside. */
const FIRST = -13;
const LAST = 11;

/** π²/8 */
const EIGHTH = 1.2337005501361697;

/** √(2π) */
const ROOT = 2.5066282746310002;

/** Terms of the series for the density: at k = 4.2 the twentieth is below 1e−40. */
const TERMS = 20;

/**
 * The standard logistic law as a mixture of normal laws: a logistic variable is 2 K ξ with K of
 * Kolmogorov's law and ξ standard normal (Andrews & Mallows 1974, §3; Stefanski 1991), so
 * σ(x) = Σ_i w_i Φ(x/√v_i). The integral over log K is done by the trapezoidal rule, which
 * converges geometrically. A logit label is thereby a sign label with noise of random strength.
 */
export const logisticMixture: readonly NormalComponent[] = components();

function components(): NormalComponent[] {
  const found: NormalComponent[] = [];
  for (let i = FIRST; i <= LAST; i++) {
    const k = exp(i * SPACING);
    found.push({ weight: SPACING * k * kolmogorovDensity(k), variance: 4 * k * k });
  }
  const total = found.reduce((sum, { weight }) => sum + weight, 0);
  return found.map(({ weight, variance }) => ({ weight: weight / total, variance }));
}

/** Derivative of Kolmogorov's P(K ≤ k) = (√(2π)/k) Σ_j exp(−(2j−1)²π²/(8k²)). */
function kolmogorovDensity(k: number): number {
  const square = k * k;
  let sum = 0;
  for (let j = 1; j <= TERMS; j++) {
    const rate = (2 * j - 1) * (2 * j - 1) * EIGHTH;
    sum += exp(-rate / square) * ((2 * rate) / square - 1);
  }
  return (ROOT * sum) / square;
}
