import { bound } from './classCorrection.ts';
import type { ClassCorrection } from './classCorrection.ts';

/**
 * The targets of the squared loss on probabilities, p̂_j + γ (y_j − p̂_j) for every class j
 * (2104.09732, §4): a constant γ mixes labels into p̂, γ = 1 (the orthogonal one) is the label
 * itself, and the bounded one has a/(a + (y_j−p̂_j)²).
 *
 * @param label the class of the sample, from 0.
 */
export function probabilityTargets(
  probabilities: readonly number[],
  label: number,
  correction?: ClassCorrection,
): number[] {
  if (correction === undefined) return [...probabilities];
  return probabilities.map((p, j) => {
    const apart = (j === label ? 1 : 0) - p;
    const strength =
      correction.kind === 'constant' ? correction.strength : bound(correction, apart);
    return p + strength * apart;
  });
}
