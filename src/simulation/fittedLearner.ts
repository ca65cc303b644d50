import type { OrderParameters } from '../observables/orderParameters.ts';
import type { Vector } from './design/design.ts';

/** A learner that has its weights, on one sample. */
export interface FittedLearner {
  name: string;
  /** Number of weights: the first inputs; the others are zero. */
  active: number;
  weights: Vector;
  bias: number;
  /** h on the training sample, M doubles. */
  fields: Vector;
  parameters: OrderParameters;
}
