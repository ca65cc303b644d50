import { log } from '../../numerics/specialFunctions.ts';
import { leastProbability } from '../../observables/softmax/leastProbability.ts';
import { softmax } from '../../observables/softmax/softmax.ts';
import type { TableLearner } from '../../problem/table/tableLearner.ts';

/** What a learner says of one row, class by class. */
export interface Shown {
  /** p̂, summing to 1. */
  probabilities: number[];
  /** z, with p̂ = softmax(z) up to the least probability that has a logarithm. */
  logits: number[];
}

/** Outputs that should be probabilities, made so: none below 0, their sum 1. */
function asProbabilities(outputs: readonly number[]): number[] {
  const positive = outputs.map((output) => Math.max(output, 0));
  const sum = positive.reduce((total, output) => total + output, 0);
  return positive.map((output) => (sum > 0 ? output / sum : 1 / outputs.length));
}

/** What the outputs of a learner, row after row, say of each row. */
export function shownBy(
  { outputs: kind }: Pick<TableLearner, 'outputs'>,
  predictions: Float64Array,
  outputs: number,
): Shown[] {
  return Array.from({ length: predictions.length / outputs }, (_, row) => {
    const own = Array.from(predictions.subarray(row * outputs, (row + 1) * outputs));
    if (kind === 'logit') return { logits: own, probabilities: softmax(own) };
    const probabilities = asProbabilities(own);
    return {
      probabilities,
      logits: probabilities.map((p) => log(Math.max(p, leastProbability))),
    };
  });
}
