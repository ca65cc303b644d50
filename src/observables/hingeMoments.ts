import { bivariateNormalCdf, normalCdf, normalDensity } from '../numerics/specialFunctions.ts';
import type { HingeTerm } from './dataTerm.ts';
import type { GaussianField } from './gaussianFunctionals.ts';

/** The event t > bound of a standard normal t that has `correlation` with a field. */
export interface NormalEvent {
  bound: number;
  correlation: number;
}

/** k(x) = max(0, x), or ½ max(0, x)² where squared. */
export function hinge(loss: HingeTerm['loss'], margin: number): number {
  const missing = Math.max(0, margin);
  return loss === 'hinge' ? missing : 0.5 * missing * missing;
}

/** E[k(1 − h)] of a Gaussian field. */
export function averageHinge(loss: HingeTerm['loss'], { mean, deviation }: GaussianField): number {
  if (deviation === 0) return hinge(loss, 1 - mean);
  const a = (1 - mean) / deviation;
  const [cdf, density] = [normalCdf(a), normalDensity(a)];
  return loss === 'hinge'
    ? deviation * (a * cdf + density)
    : 0.5 * deviation * deviation * ((1 + a * a) * cdf + a * density);
}

/**
 * E[k(1 − h) 1[t > c]]. With h = mean + σz the hinge is σ(a − z) on z < a, and the moments of z on
 * z < a, t > c follow by Gaussian integration by parts: E[z f] = E[∂f/∂z] + r E[∂f/∂t].
 */
export function averageHingeOn(
  loss: HingeTerm['loss'],
  { mean, deviation }: GaussianField,
  { bound: c, correlation: r }: NormalEvent,
): number {
  if (deviation === 0) return hinge(loss, 1 - mean) * normalCdf(-c);
  const a = (1 - mean) / deviation;
  const rest = Math.sqrt(Math.max(0, 1 - r * r));
  const probability = bivariateNormalCdf(a, -c, -r);
  const atKink = normalDensity(a) * normalCdf(ratio(r * a - c, rest));
  const w = ratio(a - r * c, rest);
  const atBound = r * normalDensity(c);
  const first = atBound * normalCdf(w) - atKink;
  if (loss === 'hinge') return deviation * (a * probability - first);
  const meanAtBound = r * c * normalCdf(w) - rest * normalDensity(w);
  const second = probability - a * atKink + atBound * meanAtBound;
  return 0.5 * deviation * deviation * (a * a * probability - 2 * a * first + second);
}

/** x/s, and its limit ±∞ for s → 0. */
function ratio(x: number, s: number): number {
  if (s > 0) return x / s;
  return x === 0 ? 0 : Math.sign(x) * Number.POSITIVE_INFINITY;
}
