import type { OrderParameters } from '../observables/orderParameters.ts';
import type { Vector } from './design/design.ts';

/** A learner that has its weights, on one sample. */
export interface FittedLearner {
  name: string;
  /** Doubles of the weights: the first coordinates; the others are zero. */
  size: number;
  weights: Vector;
  bias: number;
  /** h on the training sample, M doubles. */
  fields: Vector;
  parameters: OrderParameters;
}
