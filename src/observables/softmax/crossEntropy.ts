import { exp } from '../../numerics/specialFunctions.ts';
import { dotOf } from './lossAndGradient.ts';
import type { LossAndGradient } from './lossAndGradient.ts';
import { logSoftmax } from './softmax.ts';

/**
 * CE(w, q) = −Σ_j w_j log q_j with q = softmax(f/T), and its gradient (q Σ_j w_j − w)/T by f. Weights
 * are those of a label, of a teacher, or corrected ones, some of which may be negative: while they
 * sum to 1 the loss is convex.
 *
 * @param weights w.
 * @param logits f.
 * @param temperature T.
 */
export function crossEntropy(
  weights: readonly number[],
  logits: ArrayLike<number>,
  temperature = 1,
): LossAndGradient {
  const logs = logSoftmax(logits, temperature);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    value: -dotOf(weights, logs),
    gradient: logs.map((log, j) => (exp(log) * total - (weights[j] as number)) / temperature),
  };
}
