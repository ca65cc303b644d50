import type { OrderParameters } from '../observables/orderParameters.ts';
import type { Features } from '../problem/features.ts';
import type { HiddenUnits } from './committee/hiddenUnits.ts';
import type { Vector } from './design/design.ts';
import type { PointState } from './points/pointState.ts';
import type { Teacher } from './teacher.ts';

/** What every learner has that is fitted on a sample. */
export interface FittedState {
  name: string;
  /** h, the output on the training sample, M doubles. */
  fields: Vector;
  /** What a perceptron's field follows from; the output of a committee is not Gaussian. */
  parameters?: OrderParameters;
  /** What it took its targets from; copies of it take theirs from the same. */
  teacher?: Teacher;
  /** The strength that was chosen for the correction of its targets; copies of it have the same. */
  strength?: number;
}

/** A learner that has its weights, on one sample. */
export interface WeightedState extends FittedState {
  /** Doubles of the weights of a unit: the first coordinates; the others are zero. */
  size: number;
  /**
   * The weights on the inputs, of a committee those of its units one after another; with features,
   * those of the linear part of the field.
   */
  weights: Vector;
  /** The hidden units of a committee; a perceptron has none. */
  units?: HiddenUnits;
  /** The features it has instead of inputs, and their weights. */
  featured?: { features: Features; weights: Vector };
  bias: number;
}

/** Any learner that is fitted on a sample. */
export type FittedLearner = WeightedState | PointState;

/** Whether a learner has weights. */
export function hasWeights(state: FittedLearner): state is WeightedState {
  return 'weights' in state;
}
