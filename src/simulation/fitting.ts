import type { Vector } from './design/design.ts';
import type { WeightedState } from './fittedLearner.ts';
import type { Observe, Trained, TrainingTask, Untrained } from './training/trainingTask.ts';

/** Where a learner's fields and weights are left. */
export type Subject = Omit<WeightedState, 'bias' | 'parameters'>;

/** How a kind of learner is fitted: what differs between a perceptron and a committee. */
export interface Fitting {
  /** Trains on a task, recording what `observe` says of states on the way. */
  train(task: TrainingTask, observe: Observe): Trained | Untrained;
  /** Leaves the fields of weights on the sample where the subject's are left. */
  writeFields(task: TrainingTask, weights: Vector, bias: number): void;
  /** A learner with the given weights, which are copied to where the subject's are left. */
  stateAt(weights: Vector, bias: number): WeightedState;
}
