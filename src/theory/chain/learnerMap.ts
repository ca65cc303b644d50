import { hasJumps } from './fields/brokenFields.ts';
import type { ConvexLearner } from './chainLearner.ts';
import { setPair } from './chainState.ts';
import type { ChainState } from './chainState.ts';
import { fieldGeometry, fieldLevel, labelProjection } from './fields/chainGrid.ts';
import type { ChainContext, FieldGeometry } from './fields/chainGrid.ts';
import { overFolds } from './crossFit/copies.ts';
import type { PartKind } from './crossFit/partKinds.ts';
import type { FieldNodes } from './fields/fieldNodes.ts';
import { jumpResponses } from './fields/jumpResponses.ts';
import type { LevelRule } from './fields/levelRule.ts';
import { pullAverages, weightedAverages, weightedMoments } from './pullAverages.ts';
import type { PullAverages } from './pullAverages.ts';
import type { TrainedLevel } from './fields/visitFields.ts';
import { shellAverages } from './weights/shells.ts';
import type { OrderParameterRow } from './weights/shells.ts';

/** A learner to solve for, the grid of its ancestors, and the rule of its own variable. */
export interface LearnerTask {
  context: ChainContext;
  state: ChainState;
  /** Ancestors in causal order, then the learner itself. */
  order: readonly number[];
  /** The ancestors on the kinds of parts that the learner trains on. */
  trained: readonly PartNodes[];
  rules: readonly LevelRule[];
  exponent: number;
  /** Points that take the place of the ancestors' rules, or null; see `Fineness`. */
  points: readonly Float64Array[] | null;
}

/**
 * The unknowns of the last learner k of an order, as a vector on which the fixed-point iteration
 * is well scaled: log q, log V_kk, then relative to these m/√q, b/√(1+q), and for each ancestor j
 * S_kj/√(q Q_jj) and V_kj/V_kk. Weights that grow as the ridge vanishes then move one entry only.
 */
export function packUnknowns(state: ChainState, order: readonly number[]): Float64Array {
  const own = order.length - 1;
  const k = order[own] as number;
  return packRow(
    state,
    order,
    {
      m: state.m.get(k, 0),
      Q: order.map((j) => state.Q.get(k, j)),
      V: order.map((j) => state.V.get(k, j)),
    },
    state.b.get(k, 0),
  );
}

function packRow(
  state: ChainState,
  order: readonly number[],
  { m, Q, V }: OrderParameterRow,
  b: number,
): Float64Array {
  const own = order.length - 1;
  const q = Q[own] as number;
  const response = V[own] as number;
  const before = order.slice(0, own);
  return Float64Array.from([
    Math.log(q),
    Math.log(response),
    m / Math.sqrt(q),
    b / Math.sqrt(1 + q),
    ...before.map((j, i) => (Q[i] as number) / Math.sqrt(q * state.Q.get(j, j))),
    ...before.map((_, i) => (V[i] as number) / response),
  ]);
}

/** Writes the unknowns of `packUnknowns` back into the state. */
export function unpackUnknowns(
  state: ChainState,
  order: readonly number[],
  unknowns: Float64Array,
): void {
  const before = order.length - 1;
  const k = order[before] as number;
  const [logQ, logV, m, b] = unknowns as unknown as [number, number, number, number];
  const q = Math.exp(logQ);
  const response = Math.exp(logV);
  state.m.set(k, 0, m * Math.sqrt(q));
  state.Q.set(k, k, q);
  state.V.set(k, k, response);
  state.b.set(k, 0, b * Math.sqrt(1 + q));
  order.slice(0, before).forEach((j, i) => {
    const correlation = unknowns[4 + i] as number;
    setPair(state.Q, k, j, correlation * Math.sqrt(q * state.Q.get(j, j)));
    state.V.set(k, j, (unknowns[4 + before + i] as number) * response);
  });
}

/**
 * Writes the unknowns of a problem nearby, where a search is to begin. There the learner may have had
 * a bias; if it has none here, no sweep would ever move it.
 */
export function beginAt(
  { learners }: ChainContext,
  state: ChainState,
  order: readonly number[],
  unknowns: Float64Array,
): void {
  unpackUnknowns(state, order, unknowns);
  const k = order[order.length - 1] as number;
  if (!(learners[k] as ConvexLearner).bias) state.b.set(k, 0, 0);
}

/**
 * One sweep of the state evolution for the last learner: fields → conjugates → order parameters
 * (docs/chain-state-evolution.md, eqs. 7, 9, 10 and 12).
 * Returns the new unknowns, or null where the old ones are impossible (m² beyond what q allows).
 */
export function learnerMap(task: LearnerTask, unknowns: Float64Array): Float64Array | null {
  const { context, state, order } = task;
  unpackUnknowns(state, order, unknowns);
  const averages = learnerAverages(task);
  if (averages === null) return null;
  const { alpha, law, learners } = context;
  const k = order[order.length - 1] as number;
  setConjugates(state, order, averages, alpha, law.delta);
  const row = shellAverages(learners, order, state, law.delta);
  const learner = learners[k] as ConvexLearner;
  // One Newton step on E[g] = 0, whose derivative with respect to b is E[∂g/∂ω].
  const slope = averages.slopes[order.length - 1] as number;
  const shift = learner.bias ? averages.pull / -slope : 0;
  return packRow(state, order, row, state.b.get(k, 0) + shift);
}

/** The earlier learners of an order on the parts of one kind. */
export interface PartNodes extends PartKind {
  /** Their fields there, one grid per label branch. */
  nodes: readonly FieldNodes[];
}

/** Parts of one kind that the last learner of a task trains on. */
export interface TrainingPart extends PartNodes {
  /** The learner as the next level of the grid. */
  level: TrainedLevel;
}

/** The kinds of parts that the last learner of a task trains on. */
export function trainingParts(task: LearnerTask, geometry: FieldGeometry): TrainingPart[] {
  const { context, state, order, trained } = task;
  const last = order.length - 1;
  return trained.map((known) => {
    const level = fieldLevel(context, state, geometry, task, last, known.part) as TrainedLevel;
    return { ...known, level };
  });
}

/** Averages of the last learner over its ancestors' grids, its own variable and the parts. */
function learnerAverages(task: LearnerTask): PullAverages | null {
  const { context, state, order } = task;
  const geometry = fieldGeometry(state, order);
  const projection = labelProjection(context, geometry);
  if (projection === 'impossible') return null;
  const parts = trainingParts(task, geometry).map(({ share, nodes, level }) => ({
    share,
    averages: pullAverages(nodes, context.law, projection, level),
  }));
  const averages = weightedAverages(parts, order.length);
  const slopes = hasJumps(context.learners, order)
    ? jumpResponses(context, geometry, projection, averages, weightedMoments(parts))
    : averages.slopes;
  return {
    ...averages,
    pairs: overFolds(context, order, averages.pairs),
    slopes: overFolds(context, order, slopes),
  };
}

/** Writes m̂, Q̂ and V̂ of the last learner of `order` into the state. */
export function setConjugates(
  state: ChainState,
  order: readonly number[],
  averages: Omit<PullAverages, 'moments'>,
  alpha: number,
  delta: number,
): void {
  const k = order[order.length - 1] as number;
  state.mHat.set(k, 0, alpha * averages.signal);
  order.forEach((j, i) => {
    setPair(state.QHat, k, j, alpha * delta * (averages.pairs[i] as number));
    state.VHat.set(k, j, -alpha * delta * (averages.slopes[i] as number));
  });
}
