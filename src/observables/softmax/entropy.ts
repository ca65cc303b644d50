import { log } from '../../numerics/specialFunctions.ts';

/** H(p) = −Σ_j p_j log p_j in nats, where 0 log 0 = 0. */
export function entropy(probabilities: readonly number[]): number {
  return probabilities.reduce((sum, p) => (p > 0 ? sum - p * log(p) : sum), 0);
}
