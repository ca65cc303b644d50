import { exp, log } from '../../numerics/specialFunctions.ts';

/**
 * log softmax(z/T), one number per class.
 *
 * @param logits z.
 * @param temperature T.
 */
export function logSoftmax(logits: ArrayLike<number>, temperature = 1): number[] {
  const cooled = Array.from(logits, (logit) => logit / temperature);
  // Without its largest no exponential overflows, and the sum is at least 1.
  const largest = cooled.reduce((most, logit) => Math.max(most, logit), -Infinity);
  const sum = cooled.reduce((total, logit) => total + exp(logit - largest), 0);
  const shift = largest + log(sum);
  return cooled.map((logit) => logit - shift);
}

/** softmax(z/T), the probabilities of classes that logits z give at temperature T. */
export function softmax(logits: ArrayLike<number>, temperature = 1): number[] {
  return logSoftmax(logits, temperature).map(exp);
}
