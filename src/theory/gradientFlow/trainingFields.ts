import { fieldClasses } from '../../observables/fieldLaw.ts';
import type { FieldClass } from '../../observables/fieldLaw.ts';
import { labelNoise } from '../../observables/labelNoise.ts';
import { bivariateNormalCdf } from '../../numerics/specialFunctions.ts';
import type { Perceptron } from '../../problem/population.ts';

/** Second moments of a learner's field h on its training sample. */
export interface TrainingMoments {
  /** E[h u], u the pre-label. */
  signal: number;
  /** E[h y]. */
  label: number;
  /** E[h²]. */
  square: number;
}

/**
 * The error on the training sample: E(h − u)² for real labels, else P(sign h ≠ y). By the cavity
 * argument a training field is h = A u + B y + C ξ with ξ an independent normal variable, whose
 * coefficients follow from the second moments; E[u²] = 1.
 */
export function trainingError(population: Perceptron, moments: TrainingMoments): number {
  if (population.output === 'linear') return moments.square - 2 * moments.signal + 1;
  const { own, onPrelabel, deviation } = coefficients(population, moments);
  // A learner that interpolates has h = B y: nothing is left that could be on the wrong side.
  if (deviation <= interpolated) return own > 0 ? 0 : 1;
  return labelNoise(population).reduce((sum, { weight, variance }) => {
    const correlation = onPrelabel / (deviation * Math.sqrt(1 + variance));
    return sum + weight * wrongSide(population.flips, own / deviation, correlation);
  }, 0);
}

/** Square root of the rounding errors of the moments. */
const interpolated = 1e-7;

/** B, A and the deviation of A u + C ξ. */
function coefficients(
  population: Perceptron,
  { signal, label, square }: TrainingMoments,
): { own: number; onPrelabel: number; deviation: number } {
  const { labelSlope, labelSquare } = fieldClasses(population)[0] as FieldClass;
  const own = (label - labelSlope * signal) / (labelSquare - labelSlope * labelSlope);
  const onPrelabel = signal - labelSlope * own;
  const variance = square - own * (own * labelSquare + 2 * onPrelabel * labelSlope);
  return { own, onPrelabel, deviation: Math.sqrt(Math.max(0, variance)) };
}

/**
 * P(y h < 0) = 2 P(y = 1, h < 0): quadrants of the field's part that is independent of the label
 * and of the noisy pre-label, of which it is the label unless flipped.
 *
 * @param shift B over the deviation of A u + C ξ.
 * @param correlation of A u + C ξ with the noisy pre-label.
 */
function wrongSide(flips: number, shift: number, correlation: number): number {
  const kept = bivariateNormalCdf(-shift, 0, -correlation);
  const flipped = bivariateNormalCdf(-shift, 0, correlation);
  return 2 * ((1 - flips) * kept + flips * flipped);
}
