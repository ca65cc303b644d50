import { gaussianTrapezoid, trapezoidSpacing } from '../numerics/gaussianTrapezoid.ts';
import { sigmoid, softplus } from '../numerics/specialFunctions.ts';

/** A Gaussian field h ~ N(mean, deviation²). */
export interface GaussianField {
  mean: number;
  deviation: number;
}

/** The trapezoidal rule is refined until its error is e^{−EXPONENT}, below double precision. */
const EXPONENT = 37;

/** E[T log(1 + e^{h/T})]. */
export function averageSoftplus(field: GaussianField, temperature: number): number {
  return gaussianAverage(field, temperature, (h) => temperature * softplus(h / temperature));
}

/** E[σ(h/T)] and E[(h − mean) σ(h/T)]. */
export function averageSigmoid(
  field: GaussianField,
  temperature: number,
): { average: number; slope: number } {
  const soft = (h: number): number => sigmoid(h / temperature);
  return {
    average: gaussianAverage(field, temperature, soft),
    slope: gaussianAverage(field, temperature, (h) => (h - field.mean) * soft(h)),
  };
}

/**
 * E[f(h)] for f analytic within πT of the real axis, where softplus(h/T) and σ(h/T) have their
 * nearest singularity.
 */
function gaussianAverage(
  { mean, deviation }: GaussianField,
  temperature: number,
  f: (h: number) => number,
): number {
  if (deviation === 0) return f(mean);
  const strip = (Math.PI * temperature) / deviation;
  const { nodes, weights } = gaussianTrapezoid(
    trapezoidSpacing({ strip, slope: 0 }, EXPONENT),
    EXPONENT,
  );
  let total = 0;
  for (let i = 0; i < nodes.length; i++) {
    total += (weights[i] as number) * f(mean + deviation * (nodes[i] as number));
  }
  return total;
}
