import { log } from '../../numerics/specialFunctions.ts';
import { bound } from './classCorrection.ts';
import type { ClassCorrection } from './classCorrection.ts';

/** γ_j of one class: constant, or 1/p̂_j with p̂_j clipped from below, times a bound. */
function strengthAt(correction: ClassCorrection, probability: number, apart: number): number {
  if (correction.kind === 'constant') return correction.strength;
  return bound(correction, apart) / Math.max(probability, correction.clip);
}

/**
 * The targets of SEL, log p̂_j + γ_j (y_j − p̂_j) for every class j (2104.09732, §4): γ = 0 without a
 * correction, γ_j = 1/p̂_j the orthogonal one, a/[p̂_j (a + (y_j−p̂_j)²)] the bounded one.
 *
 * @param probabilities p̂; where it is below `clip` its logarithm is that of `clip`.
 * @param label the class of the sample, from 0.
 */
export function logitTargets(
  probabilities: readonly number[],
  label: number,
  clip: number,
  correction?: ClassCorrection,
): number[] {
  return probabilities.map((p, j) => {
    const base = log(Math.max(p, clip));
    if (correction === undefined) return base;
    const apart = (j === label ? 1 : 0) - p;
    return base + strengthAt(correction, p, apart) * apart;
  });
}
