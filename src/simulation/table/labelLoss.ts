import { log } from '../../numerics/specialFunctions.ts';
import { leastProbability } from '../../observables/softmax/leastProbability.ts';
import type { Shown } from './shown.ts';

/** −log p̂ of the label in nats, p̂ being at least the least probability. */
export function labelLoss({ probabilities }: Shown, label: number): number {
  return -log(Math.max(probabilities[label] ?? 0, leastProbability));
}

/** Whether the class of the largest probability, of equal ones the first, is not the label. */
export function isWrong({ probabilities }: Shown, label: number): boolean {
  return probabilities.indexOf(Math.max(...probabilities)) !== label;
}
