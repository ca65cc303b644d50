import { bound } from './classCorrection.ts';
import type { ClassCorrection } from './classCorrection.ts';
import { dotOf } from './lossAndGradient.ts';
import { softmax } from './softmax.ts';

/** γ_j r_j with r = y/max(p, clip) − 1, the derivative of CE(y, p) by p turned into logits. */
function residuals(
  probabilities: readonly number[],
  label: number,
  correction: ClassCorrection,
): number[] {
  return probabilities.map((p, j) => {
    const y = j === label ? 1 : 0;
    const strength =
      correction.kind === 'constant' ? correction.strength : bound(correction, y - p);
    return strength * (y / Math.max(p, correction.clip) - 1);
  });
}

/**
 * What stands for the label in the annealed cross-entropy of a student, w = softmax(z/T), and with
 * the first-order correction of 2104.09732 (appendix, annealed cross-entropy)
 * w'_j = w_j [1 + c (γ_j r_j − Σ_i w_i γ_i r_i)], c = 1/T: KL(w‖q) + γ FO with
 * FO = c [(Σ r w)(Σ w log q) − Σ r w log q] is CE(w', q) − H(w). They sum to 1; at T = 1 without
 * clipping γ = 1 gives the label. Away from T = 1 some may be negative.
 *
 * @param logits z, the teacher's.
 * @param label the class of the sample, from 0.
 */
export function annealedWeights(
  logits: ArrayLike<number>,
  label: number,
  temperature: number,
  correction?: ClassCorrection,
): number[] {
  const weights = softmax(logits, temperature);
  if (correction === undefined) return weights;
  const pulls = residuals(softmax(logits), label, correction);
  const mean = dotOf(weights, pulls);
  return weights.map((weight, j) => weight * (1 + ((pulls[j] as number) - mean) / temperature));
}
