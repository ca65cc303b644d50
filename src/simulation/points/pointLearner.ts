import type { Untrained } from '../training/trainingTask.ts';
import type { Points } from './points.ts';

/** What a learner on points is trained on. */
export interface PointTask {
  points: Points;
  /** The points it may see, at least one. */
  rows: readonly number[];
  /** How many numbers it predicts at once. */
  outputs: number;
  /** What it is to predict at these points: in their order, `outputs` numbers each. */
  targets: Float64Array;
}

/** A learner that has been trained; it lives as long as the points that it was trained on. */
export interface PointModel {
  readonly converged: true;
  /** Its predictions at all of some points: `outputs` numbers each. */
  predict(points: Points): Float64Array;
}

/** A way to fit targets of least mean square at stored points, with all of its settings. */
export interface PointLearner {
  /** The trained learner, or why there is none. */
  fit(task: PointTask): PointModel | Untrained;
}
