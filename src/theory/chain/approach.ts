import type { Matrix } from 'ml-matrix';
import { evaluate, fixedPoint } from '../../numerics/fixedPoint.ts';
import { firstExponent } from './care.ts';
import { buildNodes, fieldGeometry, requireGrid, taskRules } from './fields/chainGrid.ts';
import type { ChainContext } from './fields/chainGrid.ts';
import { levelIntegrands } from './fields/levelIntegrands.ts';
import type { ConvexLearner } from './chainLearner.ts';
import { partKinds } from './crossFit/partKinds.ts';
import { copyState } from './chainState.ts';
import type { ChainState } from './chainState.ts';
import { beginAt, learnerMap, packUnknowns, unpackUnknowns } from './learnerMap.ts';
import type { LearnerTask } from './learnerMap.ts';
import { inverseOfDifferences } from '../quasiNewton/quasiNewton.ts';
import { solvedUnknowns } from './solvedUnknowns.ts';
import { QuadratureLimitError, ruleSize } from './fields/levelRule.ts';
import type { Integrand } from './fields/levelRule.ts';

/** Quadrature error e^{−exponent} that is good enough to come near. */
const roughExponent = 9;

/** Shares of a step to try: some overlaps overshoot, and swing ever farther, by whole steps. */
export const mixings = [0.7, 0.2] as const;

/** Near enough for the finer grids to take over. */
const roughTolerance = 1e-3;

/**
 * Brings the last learner of `order` near its solution, on rough grids or the points given, and
 * leaves it in `state`: from `guess`, or else in a few rounds from a start that no problem forbids,
 * or where that fails by continuation in λ from a ridge that makes every problem easy. `mixing` is
 * the share of a step that a sweep takes. Returns the number of sweeps.
 */
export function approach(
  context: ChainContext,
  order: readonly number[],
  state: ChainState,
  guess: ChainState | null,
  points: Quadrature['points'],
  mixing: number,
): number {
  const rough: RoughQuadrature = { exponent: roughExponent, points, mixing };
  if (guess !== null) {
    beginAt(context, state, order, packUnknowns(guess, order));
    return comeNear(context, order, state, rough, warmRounds).sweeps;
  }
  const direct = startDirectly(context, order, state, rough);
  if (direct.near) return direct.sweeps;
  return direct.sweeps + followRidge(context, order, state, rough);
}

/**
 * The inverse of the Jacobian of the sweep, less 1, on a rough grid or the points given, as finer ones
 * need it at a place that is near; null where it has none.
 */
export function roughInverse(
  context: ChainContext,
  order: readonly number[],
  state: ChainState,
  points: Quadrature['points'],
): { inverse: Matrix | null; evaluations: number } {
  const task = learnerTask(context, order, copyState(state), { exponent: roughExponent, points });
  const { from, map } = solvedUnknowns(task, null);
  const here = evaluate(map, from.point);
  const inverse = here && inverseOfDifferences(map, here);
  return { inverse, evaluations: 1 + from.point.length };
}

/** How averages are taken on the way, and the share of a step that a sweep takes. */
interface RoughQuadrature extends Quadrature {
  mixing: number;
}

/** A few rounds from the cold start: enough for most problems. */
function startDirectly(
  context: ChainContext,
  order: readonly number[],
  state: ChainState,
  rough: RoughQuadrature,
): Approach {
  unpackUnknowns(state, order, coldStart(order.length - 1));
  try {
    return comeNear(context, order, state, rough, directRounds);
  } catch (error) {
    if (!(error instanceof QuadratureLimitError)) throw error;
    // Weights that overshoot ask for grids that are too large.
    return { near: false, sweeps: 0 };
  }
}

/** Continuation in λ from the cold start. Returns the number of sweeps. */
function followRidge(
  context: ChainContext,
  order: readonly number[],
  state: ChainState,
  rough: RoughQuadrature,
): number {
  unpackUnknowns(state, order, coldStart(order.length - 1));
  const path: PathPoint[] = [];
  return ridgePath(context, order).reduce((sweeps, step) => {
    const place = Math.log(Math.max(ridgeOf(step, order), smallestRidge / ridgeFactor));
    const ahead = extrapolated(path, place);
    if (ahead !== null && isNearer(step, order, state, ahead, rough)) {
      unpackUnknowns(state, order, ahead);
    }
    const taken = comeNear(step, order, state, rough, usualRounds).sweeps;
    path.push({ place, unknowns: packUnknowns(state, order) });
    return sweeps + taken;
  }, 0);
}

/** q = 1, V = 1 and no overlap with anything, which no problem forbids. */
function coldStart(ancestorCount: number): Float64Array {
  return new Float64Array(4 + 2 * ancestorCount);
}

/** The unknowns at one ridge of the path. */
interface PathPoint {
  /** log λ */
  place: number;
  unknowns: Float64Array;
}

/**
 * The last two points of the path continued to log λ = `place`, or null before there are two: as λ
 * vanishes, log V and log q are linear in log λ wherever they have no limit.
 */
function extrapolated(path: readonly PathPoint[], place: number): Float64Array | null {
  const [before, last] = path.slice(-2);
  if (before === undefined || last === undefined) return null;
  const ratio = (place - last.place) / (last.place - before.place);
  return last.unknowns.map((value, i) => value + ratio * (value - (before.unknowns[i] as number)));
}

/** Whether unknowns are nearer to the fixed point of `context` than those in `state`. */
function isNearer(
  context: ChainContext,
  order: readonly number[],
  state: ChainState,
  unknowns: Float64Array,
  rough: RoughQuadrature,
): boolean {
  const distance = (point: Float64Array) => {
    const there = copyState(state);
    unpackUnknowns(there, order, point);
    try {
      requireGrid(context, there, order, firstExponent);
      const task = learnerTask(context, order, there, rough);
      return evaluate((at) => learnerMap(task, at), point)?.residual ?? Number.POSITIVE_INFINITY;
    } catch (error) {
      if (!(error instanceof QuadratureLimitError)) throw error;
      return Number.POSITIVE_INFINITY;
    }
  };
  return distance(unknowns) < distance(packUnknowns(state, order));
}

function ridgeOf({ learners }: ChainContext, order: readonly number[]): number {
  return (learners[order[order.length - 1] as number] as ConvexLearner).l2;
}

/** Ridges from `easyRidge` down to the learner's own, a factor of `ridgeFactor` apart. */
function ridgePath(context: ChainContext, order: readonly number[]): ChainContext[] {
  const k = order[order.length - 1] as number;
  const learner = context.learners[k] as ConvexLearner;
  const path: number[] = [];
  const end = Math.max(learner.l2, smallestRidge);
  for (let l2 = easyRidge; l2 > end; l2 /= ridgeFactor) path.push(l2);
  return [...path, learner.l2].map((l2) => ({
    ...context,
    learners: context.learners.map((other, j) => (j === k ? { ...learner, l2 } : other)),
  }));
}

const easyRidge = 1;
const ridgeFactor = 6;
/** Without a ridge the path ends here, and the last step goes to λ = 0. */
const smallestRidge = 1e-6;

/**
 * The grid is laid out anew after every round, since one laid out for the order parameters of the
 * start may be too coarse for those of the end. Weights that grow as λ falls end the way here, on
 * rough grids, as soon as they grow beyond those that any answer needs.
 *
 * @throws QuadratureLimitError when a grid would be too large.
 */
function comeNear(
  context: ChainContext,
  order: readonly number[],
  state: ChainState,
  rough: RoughQuadrature,
  { most, plain, points }: Rounds,
): Approach {
  let sweeps = 0;
  for (let round = 0; round < most; round++) {
    requireGrid(context, state, order, firstExponent);
    const task = learnerTask(context, order, state, rough);
    if (task.rules.reduce((product, { size }) => product * size, 1) > points) break;
    const map = (unknowns: Float64Array) => learnerMap(task, unknowns);
    const found = fixedPoint(map, packUnknowns(state, order), {
      tolerance: roughTolerance,
      evaluations: sweepsPerRound * (1 + round),
      // Plain sweeps first: far from the solution there is nothing linear to extrapolate.
      depth: round < plain ? 0 : 5,
      mixing: rough.mixing,
    });
    sweeps += found.evaluations;
    learnerMap(task, found.point);
    if (found.converged && gridSuits(task)) return { near: true, sweeps };
  }
  return { near: false, sweeps };
}

/** How an approach ended. */
interface Approach {
  /** Whether it came as near as the finer grids need it. */
  near: boolean;
  sweeps: number;
}

/** How often an approach lays out a grid. */
interface Rounds {
  most: number;
  /** The first rounds, in which sweeps are plain. */
  plain: number;
  /** The largest grid that is worth a sweep. */
  points: number;
}

/** After these the finer grids take over in any case. */
const usualRounds: Rounds = { most: 8, plain: 2, points: Number.POSITIVE_INFINITY };
/** A solution nearby is where extrapolation works at once. */
const warmRounds: Rounds = { ...usualRounds, plain: 0 };
/** What does not come near in these, or overshoots to where grids are large, is led along a path. */
const directRounds: Rounds = { most: 4, plain: 1, points: 2000 };
/** Later rounds are longer: re-gridding too often would cut an acceleration short. */
const sweepsPerRound = 6;

/** A grid may have this many times fewer nodes per variable than its solution asks for. */
const gridSlack = 1.15;

/** Whether the grid of a task is as fine as the state that was found on it asks for. */
export function gridSuits({
  context,
  order,
  state,
  rules,
  exponent,
  points,
}: LearnerTask): boolean {
  const needed = levelIntegrands(context, state, fieldGeometry(state, order));
  return rules.every((rule, level) => {
    if (level < (points?.length ?? 0)) return true;
    const size = ruleSize(needed[level] as Integrand, exponent);
    return size <= gridSlack * rule.size;
  });
}

/** How averages are to be taken. */
export interface Quadrature {
  /** Rules have errors of about e^{−exponent}. */
  exponent: number;
  /** Points ξ of all ancestors, one column each, or null for a product grid; see `Fineness`. */
  points: readonly Float64Array[] | null;
}

/** The fixed-point problem of the last learner of `order` on a grid laid out for `state`. */
export function learnerTask(
  context: ChainContext,
  order: readonly number[],
  state: ChainState,
  { exponent, points }: Quadrature,
): LearnerTask {
  const geometry = fieldGeometry(state, order);
  const rules = taskRules(context, state, geometry, { exponent, points });
  const before = fieldGeometry(state, order.slice(0, -1));
  const learner = context.learners[order[order.length - 1] as number] as ConvexLearner;
  const trained = partKinds(context, order)
    .filter(({ part }) => learner.terms[part] !== null)
    .map((kind) => ({
      ...kind,
      nodes: buildNodes(context, state, before, { rules, exponent, points }, kind.part),
    }));
  return { context, state, order, trained, rules, exponent, points };
}
