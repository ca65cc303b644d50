import type { LossAndGradient } from './lossAndGradient.ts';

/**
 * ½ Σ_j (f_j − t_j)², the loss of outputs that are drawn to targets: on logits the SEL loss of
 * 2104.09732, §4, on probabilities the Brier score's half; its gradient by f is f − t.
 */
export function squaredDistance(
  targets: readonly number[],
  outputs: ArrayLike<number>,
): LossAndGradient {
  const gradient = targets.map((target, j) => (outputs[j] as number) - target);
  return { value: gradient.reduce((sum, apart) => sum + 0.5 * apart * apart, 0), gradient };
}
