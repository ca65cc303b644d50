import type { OrderParameters } from '../observables/orderParameters.ts';
import type { Features } from '../problem/features.ts';
import type { Vector } from './design/design.ts';

/** A learner that has its weights, on one sample. */
export interface FittedLearner {
  name: string;
  /** Doubles of the weights: the first coordinates; the others are zero. */
  size: number;
  /** The weights on the inputs; with features, those of the linear part of the field. */
  weights: Vector;
  /** The features it has instead of inputs, and their weights. */
  featured?: { features: Features; weights: Vector };
  bias: number;
  /** h on the training sample, M doubles. */
  fields: Vector;
  parameters: OrderParameters;
}
