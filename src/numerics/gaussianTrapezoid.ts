import type { GaussianRule } from './gaussianRule.ts';
import { normalDensity } from './specialFunctions.ts';

/** What is known of an integrand f(x): where it stops being analytic, and how fast it grows. */
export interface Analyticity {
  /** Distance d of the nearest singularity from the real axis; infinite for an entire function. */
  strip: number;
  /** κ if f contains a factor Φ(κx + …), which grows like exp(κ²τ²/2) at imaginary part τ; else 0. */
  slope: number;
}

/**
 * Spacing δ at which the trapezoidal rule for ∫Dx f has error about e^{−exponent}. Shifting the
 * contour to imaginary part τ bounds the error by exp(−2πτ/δ + (1+κ²)τ²/2) for every τ < d
 * (Trefethen & Weideman 2014, §5): the best τ is 2π/(δ(1+κ²)) or, if the singularity is nearer, d.
 */
export function trapezoidSpacing({ strip, slope }: Analyticity, exponent: number): number {
  const growth = 1 + slope * slope;
  const needed = 0.5 * growth * strip * strip;
  if (needed >= exponent) return Math.PI * Math.sqrt(2 / (exponent * growth));
  return (2 * Math.PI * strip) / (exponent + needed);
}

/**
 * The trapezoidal rule for ∫Dx f(x) with spacing δ, cut where the normal density falls below
 * e^{−exponent}. It converges geometrically in 1/δ for integrands analytic in a strip, where
 * Gauss–Hermite needs many more nodes once the strip is narrow. Weights sum to 1 up to the error.
 */
export function gaussianTrapezoid(spacing: number, exponent: number): GaussianRule {
  const size = trapezoidSize(spacing, exponent);
  const nodes = new Float64Array(size);
  const weights = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const x = (i - (size - 1) / 2) * spacing;
    nodes[i] = x;
    weights[i] = spacing * normalDensity(x);
  }
  return { nodes, weights };
}

/** Number of nodes of `gaussianTrapezoid`. */
export function trapezoidSize(spacing: number, exponent: number): number {
  return 2 * Math.ceil(trapezoidRadius(exponent) / spacing) + 1;
}

/** Radius beyond which the normal density is below e^{−exponent}, with room for polynomial growth. */
export function trapezoidRadius(exponent: number): number {
  return Math.sqrt(2 * exponent) + 0.75;
}
