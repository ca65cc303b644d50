import { Matrix, solve } from 'ml-matrix';
import { fixedPoint } from '../../numerics/fixedPoint.ts';
import { ancestors } from './chainLearner.ts';
import {
  buildNodes,
  fieldGeometry,
  fieldLevel,
  labelProjection,
  levelRules,
} from './fields/chainGrid.ts';
import type { ChainContext } from './fields/chainGrid.ts';
import { setPair } from './chainState.ts';
import type { ChainState } from './chainState.ts';
import { partKinds } from './crossFit/partKinds.ts';
import type { LevelRule } from './fields/levelRule.ts';
import type { PartNodes } from './learnerMap.ts';
import { isLinear } from './linear/linearFields.ts';
import { isPosterior } from './posteriorLearner.ts';
import { solveLinearOverlap } from './linear/linearOverlap.ts';
import { pullAverages } from './pullAverages.ts';
import type { ConvexLevel } from './fields/visitFields.ts';
import { shellAverages } from './weights/shells.ts';

/** Error e^{−exponent} of the quadrature: overlaps of strangers feed no other equation. */
const exponent = 16;

/**
 * S = w_k·w_l/N of two learners neither of which learns from the other. Nothing else depends on
 * it: given both solutions, S solves one scalar equation, S = shells(Q̂(S)), over the joint law of
 * their fields and their ancestors'. Writes S and Q̂ into `state`, or leaves NaN in Q where the
 * iteration does not converge. Overlaps among all the ancestors must be in `state` already.
 *
 * @throws QuadratureLimitError when the joint law has too many variables for a grid.
 */
export function solveOverlap(
  context: ChainContext,
  state: ChainState,
  earlier: number,
  later: number,
): void {
  if ([earlier, later].some((k) => state.Q.get(k, k) === 0)) {
    // Weights that are all 0.
    setPair(state.Q, earlier, later, 0);
    return;
  }
  const order = jointOrder(context, earlier, later);
  if (isLinear(context, order)) {
    solveLinearOverlap(context, state, order, otherOf(order, earlier, later));
    return;
  }
  const pair = strangers(context, state, order, otherOf(order, earlier, later));
  const start = state.Q.get(pair.own, pair.other);
  const options = { tolerance: 1e-10, evaluations: 200, depth: 3, mixing: 0.8 };
  const map = (point: Float64Array) => overlapMap(context, state, pair, point[0] as number);
  const found = fixedPoint(map, Float64Array.of(start), options);
  const overlap = found.converged ? (found.point[0] as number) : Number.NaN;
  setPair(state.Q, pair.own, pair.other, overlap);
}

/** Two learners with the grid of everything but the second's own variable. */
interface Strangers {
  order: readonly number[];
  own: number;
  other: number;
  /** The parts of the sample that both train on, with the grid of all but the second there. */
  shared: readonly PartNodes[];
  rules: readonly LevelRule[];
}

function strangers(
  context: ChainContext,
  state: ChainState,
  order: readonly number[],
  other: number,
): Strangers {
  const own = order[order.length - 1] as number;
  const others = order.filter((k) => k !== own && k !== other);
  setPair(state.Q, own, other, sharedOverlap(state, others, own, other));
  const rules = levelRules(context, state, fieldGeometry(state, order), exponent);
  const before = fieldGeometry(state, order.slice(0, -1));
  const fineness = { rules, exponent, points: null };
  const shared = partKinds(context, order)
    .filter(({ part }) => [own, other].every((k) => trainsOn(context, k, part)))
    .map((kind) => ({
      ...kind,
      nodes: buildNodes(context, state, before, fineness, kind.part),
    }));
  return { order, own, other, shared, rules };
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

/**
 * Both learners and all their ancestors in causal order. A fixed learner, or a posterior mean,
 * depends on nobody and comes first, so that the last of the order is one that is trained.
 */
function jointOrder({ learners }: ChainContext, earlier: number, later: number): number[] {
  const second = learners[later];
  if (second?.kind === 'fixed' || isPosterior(second)) {
    return [later, ...ancestors(learners, earlier), earlier];
  }
  const all = [...ancestors(learners, earlier), earlier, ...ancestors(learners, later)];
  return [...[...new Set(all)].sort((a, b) => a - b), later];
}

/** The one of the pair that is not the last of the order. */
function otherOf(order: readonly number[], earlier: number, later: number): number {
  return order[order.length - 1] === later ? earlier : later;
}

function overlapMap(
  context: ChainContext,
  state: ChainState,
  { order, own, other, shared, rules }: Strangers,
  overlap: number,
): Float64Array | null {
  setPair(state.Q, own, other, overlap);
  const geometry = fieldGeometry(state, order);
  const projection = labelProjection(context, geometry);
  if (projection === 'impossible') return null;
  const { alpha, law, learners } = context;
  const at = order.indexOf(other);
  const pair = shared.reduce((sum, { part, share, nodes }) => {
    const fineness = { rules, exponent, points: null };
    const level = fieldLevel(context, state, geometry, fineness, order.length - 1, part);
    const { pairs } = pullAverages(nodes, law, projection, level as ConvexLevel);
    return sum + share * (pairs[at] as number);
  }, 0);
  setPair(state.QHat, own, other, alpha * law.delta * pair);
  return Float64Array.of(shellAverages(learners, order, state, law.delta).Q[at] as number);
}
