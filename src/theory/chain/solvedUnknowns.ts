import type { Matrix } from 'ml-matrix';
import type { FixedPointMap } from '../../numerics/fixedPoint.ts';
import type { QuasiNewtonStart } from '../quasiNewton/quasiNewton.ts';
import type { ConvexLearner } from './chainLearner.ts';
import { learnerMap, packUnknowns } from './learnerMap.ts';
import type { LearnerTask } from './learnerMap.ts';

/** Where `packUnknowns` has the bias. */
const biasPlace = 3;

/** What of a learner's unknowns is solved for. */
export interface SolvedUnknowns {
  /** Where the state of the task has them. */
  from: QuasiNewtonStart;
  /** The sweep as a map of them. */
  map: FixedPointMap;
  /** All unknowns, those among them. */
  whole: (solved: Float64Array) => Float64Array;
}

/**
 * The fixed-point problem of a task without what stays what it is, so that it has a Jacobian with an
 * inverse: a bias that nobody solves for.
 *
 * @param inverse of the Jacobian of the sweep, less 1, at a problem nearby; null where it is not known.
 */
export function solvedUnknowns(task: LearnerTask, inverse: Matrix | null): SolvedUnknowns {
  const { context, state, order } = task;
  const all = packUnknowns(state, order);
  const learner = context.learners[order[order.length - 1] as number] as ConvexLearner;
  const solved = Int32Array.from(all.keys()).filter((i) => learner.bias || i !== biasPlace);
  const among = (values: Float64Array) => Float64Array.from(solved, (i) => values[i] as number);
  const whole = (values: Float64Array) => {
    const point = all.slice();
    solved.forEach((i, j) => (point[i] = values[j] as number));
    return point;
  };
  const map: FixedPointMap = (values) => {
    const image = learnerMap(task, whole(values));
    return image && among(image);
  };
  // A learner that has gained or lost its bias has another number of unknowns.
  const fits = inverse?.rows === solved.length;
  return { from: { point: among(all), inverse: fits ? inverse.clone() : null }, map, whole };
}
