import type { DataPart } from '../../problem/dataPart.ts';
import type { Problem, TrainedLearner } from '../../problem/problem.ts';
import { freshTerm } from '../partTerm.ts';
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
  problem: Problem,
  learner: TrainedLearner,
  stack: FieldStack,
): FreshErrors {
  const { population } = problem;
  const noise = population.kind === 'mixture' ? 0 : population.noise;
  const toTruth = outputDistance(stack, stacked.own, stacked.truth);
  const hasSource = learner.targets !== undefined;
  const toSource = hasSource ? outputDistance(stack, stacked.own, stacked.source) : 0;
  return {
    testError: squaredErrorScale(population) * toTruth,
    partLoss(part) {
      const { labelWeight, targetWeight } = freshTerm(problem, learner, part);
      return 0.5 * (labelWeight * (toTruth + noise) + targetWeight * toSource);
    },
  };
}
