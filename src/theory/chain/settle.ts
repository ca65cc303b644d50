import type { Matrix } from 'ml-matrix';
import { fixedPoint } from '../../numerics/fixedPoint.ts';
import type { FixedPointResult } from '../../numerics/fixedPoint.ts';
import { chordSteps } from '../quasiNewton/chordSteps.ts';
import { newtonFixedPoint } from '../../numerics/newtonFixedPoint.ts';
import { quasiNewton } from '../quasiNewton/quasiNewton.ts';
import type { QuasiNewtonResult } from '../quasiNewton/quasiNewton.ts';
import { gridSuits, learnerTask } from './approach.ts';
import type { Quadrature } from './approach.ts';
import { sourcesOf } from './chainLearner.ts';
import { fieldGeometry } from './fields/chainGrid.ts';
import type { ChainContext } from './fields/chainGrid.ts';
import type { ChainState } from './chainState.ts';
import { learnerMap, packUnknowns, unpackUnknowns } from './learnerMap.ts';
import type { LearnerTask } from './learnerMap.ts';
import { solvedUnknowns } from './solvedUnknowns.ts';

/** Rounding of averages, amplified by V up to 1e5, leaves residuals of about 1e−11. */
const tolerance = 1e-10;

const accelerated = { tolerance, evaluations: 120, depth: 5, mixing: 0.7 };

/** The fixed point of a learner's order parameters on the last grid that was laid out for it. */
export interface Settled {
  task: LearnerTask;
  found: FixedPointResult;
  /** About the inverse of the Jacobian of the sweep, less 1; null where nobody needed it. */
  inverse: Matrix | null;
  /** Sweeps over all grids. */
  evaluations: number;
}

/**
 * Iterates on grids of one fineness until the grid suits the solution found on it, which is left
 * in `state`.
 *
 * @param near About the inverse of the Jacobian, on another grid or at a problem nearby; or null.
 * @throws QuadratureLimitError when a grid would be too large.
 */
export function settle(
  context: ChainContext,
  order: readonly number[],
  state: ChainState,
  quadrature: Quadrature,
  near: Matrix | null,
): Settled {
  let evaluations = 0;
  let inverse = near;
  for (let round = 1; ; round++) {
    const task = learnerTask(context, order, state, quadrature);
    const { found, inverse: last } = search(task, inverse);
    evaluations += found.evaluations;
    inverse = last;
    if (round === mostGrids || gridSuits(task)) {
      if (!found.converged || !(teaches(task) || copiesAncestors(task)))
        return { task, found, inverse, evaluations };
      const sharper = sharpened(task, found, inverse);
      return { task, found: sharper, inverse, evaluations: evaluations + sharper.evaluations };
    }
  }
}

const mostGrids = 8;

/**
 * Learners that share less than this of their norm with no ancestor need sharper overlaps: their
 * own students see what is left of them, the difference of overlaps that nearly cancel.
 */
const nearlyCopied = 1e-6;

/** Its students may all but copy it, and inherit what its own overlaps lack. */
function teaches({ context, order }: LearnerTask): boolean {
  const k = order[order.length - 1];
  return context.learners.some((learner) => sourcesOf(learner).includes(k as number));
}

function copiesAncestors({ state, order }: LearnerTask): boolean {
  const own = fieldGeometry(state, order).rows[order.length - 1] as number[];
  const norm = own.reduce((sum, entry) => sum + entry * entry, 0);
  return order.length > 1 && (own.at(-1) as number) ** 2 < nearlyCopied * norm;
}

/** Two or three are usual: the residual begins at the tolerance. */
const sharpeningSteps = 6;

/** A solution with the residual that rounding leaves. */
function sharpened(
  task: LearnerTask,
  found: FixedPointResult,
  inverse: Matrix | null,
): FixedPointResult {
  const sharper = inverse === null ? iterateOn(task, found.point) : stepOn(task, inverse);
  learnerMap(task, sharper.point);
  return { ...sharper, converged: true };
}

function iterateOn(task: LearnerTask, point: Float64Array): FixedPointResult {
  const map = (unknowns: Float64Array) => learnerMap(task, unknowns);
  return fixedPoint(map, point, {
    ...accelerated,
    tolerance: 1e-14,
    evaluations: 2 * sharpeningSteps,
  });
}

function stepOn(task: LearnerTask, inverse: Matrix): FixedPointResult {
  const { from, map, whole } = solvedUnknowns(task, inverse);
  const sharper = chordSteps(map, { ...from, inverse }, sharpeningSteps);
  return { ...sharper, point: whole(sharper.point) };
}

/** A fixed point on one grid, which is left in the state of its task, and the matrix that led there. */
type FoundPoint = Pick<Settled, 'found' | 'inverse'>;

/** From a matrix two or three evaluations are enough; where it leads nowhere, without one. */
function search(task: LearnerTask, inverse: Matrix | null): FoundPoint {
  const start = packUnknowns(task.state, task.order);
  const quick = inverse && searchNear(task, inverse);
  if (quick?.converged === true) return { found: quick, inverse: quick.inverse };
  unpackUnknowns(task.state, task.order, start);
  const found = iterate(task);
  learnerMap(task, found.point);
  const evaluations = found.evaluations + (quick?.evaluations ?? 0);
  return { found: { ...found, evaluations }, inverse: null };
}

function searchNear(task: LearnerTask, inverse: Matrix): QuasiNewtonResult {
  const { from, map, whole } = solvedUnknowns(task, inverse);
  const found = quasiNewton(map, from, { tolerance, lastStep: Infinity, evaluations: mostSteps });
  return { ...found, point: whole(found.point) };
}

/** A search along a matrix that takes more evaluations is on a wrong way. */
const mostSteps = 12;

/** Damped sweeps, which find their way from afar where an extrapolation loses it. */
const plain = { tolerance: 1e-4, evaluations: 150, depth: 0, mixing: 0.7 };

/**
 * Anderson acceleration; where it stalls (near α = η, and at the edge of separability), Newton's
 * method from the closest point; where that is not near enough, damped sweeps and acceleration.
 */
function iterate(task: LearnerTask): FixedPointResult {
  const start = packUnknowns(task.state, task.order);
  const map = (unknowns: Float64Array) => learnerMap(task, unknowns);
  const fast = fixedPoint(map, start, accelerated);
  if (fast.converged) return fast;
  const sure = newtonFixedPoint(map, fast.point, { tolerance, steps: 30 });
  const evaluations = fast.evaluations + sure.evaluations;
  if (sure.converged) return { ...sure, evaluations };
  const near = fixedPoint(map, sure.point, plain);
  const last = fixedPoint(map, near.point, accelerated);
  return { ...last, evaluations: evaluations + near.evaluations + last.evaluations };
}
