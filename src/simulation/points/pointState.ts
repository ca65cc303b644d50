import type { Vector } from '../design/design.ts';
import type { FittedLearner, FittedState } from '../fittedLearner.ts';
import type { Points } from './points.ts';

/** What a learner on points says of some of them, one number each. */
export interface Predictions {
  /** What its loss compares with targets. */
  outputs: Float64Array;
  /** Its field, which differs from that where a forest predicts probabilities. */
  fields: Float64Array;
}

/** A learner on points, trained on one sample: it has predictions, and no weights. */
export interface PointState extends FittedState {
  /** What its loss compares with targets on the training sample, M doubles. */
  outputs: Vector;
  /** What it says of points that are scaled as the sample is. */
  predict(points: Points): Predictions;
  /** The same of the fresh samples that it is tested on, see `freshCount`; found when first asked for. */
  fresh(): Predictions;
}

/** Whether a learner is one on points. */
export function isPointState(state: FittedLearner | undefined): state is PointState {
  return state !== undefined && 'predict' in state;
}
