import { Matrix, solve } from 'ml-matrix';
import { fixedPoint } from '../../numerics/fixedPoint.ts';
import { setPair } from './chainState.ts';
import type { ChainState } from './chainState.ts';
import { partKinds } from './crossFit/partKinds.ts';
import {
  buildNodes,
  fieldGeometry,
  fieldLevel,
  labelProjection,
  taskRules,
} from './fields/chainGrid.ts';
import type { ChainContext, Fineness } from './fields/chainGrid.ts';
import type { ConvexLevel } from './fields/visitFields.ts';
import type { PartNodes } from './learnerMap.ts';
import { pullAverages } from './pullAverages.ts';
import { shellAverages } from './weights/shells.ts';

/** Error e^{−exponent} of the quadrature: overlaps of strangers feed no other equation. */
const exponent = 16;

/** How an overlap is looked for. */
export interface OverlapSearch {
  /** ξ of all but the last learner, one column each, or null for a product grid. */
  points: Fineness['points'];
  /** An overlap nearby; null: the one without any shared samples. */
  start: number | null;
  /** Of the residual, relative to 1 + |S|. */
  tolerance: number;
}

/**
 * S = w_k·w_l/N of the last learner of a joint order and one of the others, `other`, which is a
 * stranger to it: the fixed point of S = shells(Q̂(S)), NaN where none is found. Leaves Q̂ in `state`.
 *
 * @throws QuadratureLimitError when the joint law is too sharp for a grid or has too many variables.
 */
export function overlapOn(
  context: ChainContext,
  state: ChainState,
  order: readonly number[],
  other: number,
  { points, start, tolerance }: OverlapSearch,
): number {
  const pair = strangers(context, state, order, other, points);
  const options = { tolerance, evaluations: 200, depth: 3, mixing: 0.8 };
  const map = (point: Float64Array) => overlapMap(context, state, pair, point[0] as number);
  const found = fixedPoint(map, Float64Array.of(start ?? state.Q.get(pair.own, other)), options);
  return found.converged ? (found.point[0] as number) : Number.NaN;
}

/** Two learners with the grid of everything but the second's own variable. */
interface Strangers {
  order: readonly number[];
  own: number;
  other: number;
  /** The parts of the sample that both train on, with the grid of all but the second there. */
  shared: readonly PartNodes[];
  fineness: Fineness;
}

function strangers(
  context: ChainContext,
  state: ChainState,
  order: readonly number[],
  other: number,
  points: Fineness['points'],
): Strangers {
  const own = order[order.length - 1] as number;
  const others = order.filter((k) => k !== own && k !== other);
  setPair(state.Q, own, other, sharedOverlap(state, others, own, other));
  const geometry = fieldGeometry(state, order);
  const rules = taskRules(context, state, geometry, { exponent, points });
  const before = fieldGeometry(state, order.slice(0, -1));
  const fineness = { rules, exponent, points };
  const shared = partKinds(context, order)
    .filter(({ part }) => [own, other].every((k) => trainsOn(context, k, part)))
    .map((kind) => ({
      ...kind,
      nodes: buildNodes(context, state, before, fineness, kind.part),
    }));
  return { order, own, other, shared, fineness };
}

function trainsOn({ learners }: ChainContext, k: number, part: number): boolean {
  const learner = learners[k];
  return learner?.kind === 'convex' && learner.terms[part] !== null;
}

/**
 * The overlap of two learners that share only the signal and what `others` have of each: the one
 * that makes their fields independent given those.
 */
function sharedOverlap(
  state: ChainState,
  others: readonly number[],
  own: number,
  other: number,
): number {
  const withSignal = (k: number) => [state.m.get(k, 0), ...others.map((j) => state.Q.get(k, j))];
  const signal = [1, ...others.map((j) => state.m.get(j, 0))];
  const known = new Matrix([signal, ...others.map(withSignal)]);
  const regression = solve(known, Matrix.columnVector(withSignal(other)), true);
  return Matrix.rowVector(withSignal(own)).mmul(regression).get(0, 0);
}

function overlapMap(
  context: ChainContext,
  state: ChainState,
  { order, own, other, shared, fineness }: Strangers,
  overlap: number,
): Float64Array | null {
  setPair(state.Q, own, other, overlap);
  const geometry = fieldGeometry(state, order);
  const projection = labelProjection(context, geometry);
  if (projection === 'impossible') return null;
  const { alpha, law, learners } = context;
  const at = order.indexOf(other);
  const pair = shared.reduce((sum, { part, share, nodes }) => {
    const level = fieldLevel(context, state, geometry, fineness, order.length - 1, part);
    const { pairs } = pullAverages(nodes, law, projection, level as ConvexLevel);
    return sum + share * (pairs[at] as number);
  }, 0);
  setPair(state.QHat, own, other, alpha * law.delta * pair);
  return Float64Array.of(shellAverages(learners, order, state, law.delta).Q[at] as number);
}
