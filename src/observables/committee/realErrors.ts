import type { DataPart } from '../../problem/dataPart.ts';
import type { Population } from '../../problem/population.ts';
import type { TrainedLearner } from '../../problem/problem.ts';
import { dataTerm } from '../dataTerm.ts';
import { squaredErrorScale } from '../squaredErrorScale.ts';
import { stacked } from './fieldStack.ts';
import type { FieldStack } from './fieldStack.ts';
import { outputDistance } from './outputDistance.ts';

/** What a learner's outputs come to on fresh samples. */
export interface FreshErrors {
  testError: number;
  /** The data term per sample of each part. */
  partLoss: (part: DataPart) => number;
}

/**
 * Errors on fresh samples with real labels, whose noise is in the loss but not in the error, of a
 * learner with the square loss (1−χ)½(y − h)² + χ½(h̃ − h)².
 */
export function realErrors(
  population: Population,
  learner: TrainedLearner,
  stack: FieldStack,
): FreshErrors {
  const noise = population.kind === 'mixture' ? 0 : population.noise;
  const toTruth = outputDistance(stack, stacked.own, stacked.truth);
  const hasSource = learner.targets !== undefined;
  const toSource = hasSource ? outputDistance(stack, stacked.own, stacked.source) : 0;
  return {
    testError: squaredErrorScale(population) * toTruth,
    partLoss({ labels }) {
      const { labelWeight, targetWeight } = dataTerm(learner, labels);
      return 0.5 * (labelWeight * (toTruth + noise) + targetWeight * toSource);
    },
  };
}
