import type { WatchedField } from './brokenFields.ts';
import { fieldBreaks } from './fieldBreaks.ts';
import type { LabelBranch } from './labelLaw.ts';
import type { LevelRule } from './levelRule.ts';
import { emptyPoints, pieceRule } from './pieceRule.ts';
import type { Points } from './pieceRule.ts';
import { shownField, shownSlope } from './shownSource.ts';
import type { ShownSource } from './shownSource.ts';
import type { ChainTerm } from '../reaction/posteriorTerm.ts';
import { pullTarget, pullTargetSlope } from '../reaction/pullTarget.ts';
import type { PullTarget } from '../reaction/pullTarget.ts';
import { emptyReaction, react } from '../reaction/reaction.ts';

/** Fields of the learners so far at every node; arrays are [learner][node]. */
export interface BranchFields {
  /** h_k, the field after training. */
  h: Float64Array[];
  /** g_k = −D'(h_k), the pull of the sample on learner k. */
  g: Float64Array[];
  /** ∂h_k/∂ω_l, [learner k][learner l ≤ k][node]. */
  dh: Float64Array[][];
  /** ∂g_k/∂ω_l, [learner k][learner l ≤ k][node]. */
  dg: Float64Array[][];
}

/**
 * A grid over ξ, the standard normal variables behind the leave-one-out fields
 * ω = s m + b + √Δ L ξ with L Lᵀ = Q, and everything that the learners do there, for one label
 * branch of the law. Level i of the grid belongs to the i-th learner of an ordered list; L is lower
 * triangular in that order.
 */
export interface FieldNodes extends BranchFields {
  count: number;
  /** Product of the Gaussian weights. */
  weight: Float64Array;
  /** ξ, [level][node]. */
  xi: Float64Array[];
  /** ‖ξ‖², for cutting the corners of the product grid. */
  radiusSquared: Float64Array;
}

/** What one learner adds to the grid. */
export interface FieldLevel {
  /** Null for fixed data and for a learner that does not train on these samples: no reaction. */
  term: ChainTerm | null;
  /** The values of its fields at which targets of later learners break. */
  watched: readonly WatchedField[];
  /** What enters the target, or null. */
  source: ShownSource | null;
  m: number;
  b: number;
  /** Its row of √Δ L, one entry per level up to its own. */
  spread: number[];
  /** Its row of V, one entry per level up to its own. */
  response: number[];
  rule: LevelRule;
  /** Nodes with ‖ξ‖ beyond this are left out: their weight is below the quadrature's error. */
  radius: number;
}

/** The grid of no learners: one node of weight 1. */
export function rootNodes(): FieldNodes {
  return {
    count: 1,
    weight: Float64Array.of(1),
    xi: [],
    radiusSquared: Float64Array.of(0),
    h: [],
    g: [],
    dh: [],
    dg: [],
  };
}

/** Adds one learner to the grid: every node gets a child per point of the learner's rule there. */
export function expandNodes(
  parent: FieldNodes,
  branch: LabelBranch,
  level: FieldLevel,
): FieldNodes {
  const { parents, own, weight, radiusSquared } = children(parent, branch, level);
  const inherited = (values: Float64Array) => gather(values, parents);
  const fields: FieldNodes = {
    count: own.length,
    weight,
    xi: [...parent.xi.map(inherited), own],
    radiusSquared,
    h: parent.h.map(inherited),
    g: parent.g.map(inherited),
    dh: parent.dh.map((row) => row.map(inherited)),
    dg: parent.dg.map((row) => row.map(inherited)),
  };
  addLearner(fields, fields.xi, level, branch.meanSign * level.m + level.b, branch.label);
  return fields;
}

interface Children {
  parents: Int32Array;
  own: Float64Array;
  weight: Float64Array;
  radiusSquared: Float64Array;
}

function children(parent: FieldNodes, branch: LabelBranch, level: FieldLevel): Children {
  const pointsAt = ownPoints(parent, branch, level);
  const limit = level.radius * level.radius;
  const parents: number[] = [];
  const own: number[] = [];
  const weight: number[] = [];
  const radiusSquared: number[] = [];
  for (let p = 0; p < parent.count; p++) {
    const parentWeight = parent.weight[p] as number;
    const parentRadius = parent.radiusSquared[p] as number;
    const { nodes, weights, count } = pointsAt(p);
    for (let i = 0; i < count; i++) {
      const x = nodes[i] as number;
      const square = parentRadius + x * x;
      if (square > limit) continue;
      parents.push(p);
      own.push(x);
      weight.push(parentWeight * (weights[i] as number));
      radiusSquared.push(square);
    }
  }
  return {
    parents: Int32Array.from(parents),
    own: Float64Array.from(own),
    weight: Float64Array.from(weight),
    radiusSquared: Float64Array.from(radiusSquared),
  };
}

/**
 * The points of a learner's own variable at each node of the grid of the learners before it; those
 * outside the level's radius are still among them. The object returned is the same each time.
 */
export function ownPoints(
  parent: FieldNodes,
  branch: LabelBranch,
  level: FieldLevel,
): (node: number) => Points {
  const { rule, radius } = level;
  if (rule.kind !== 'pieces') {
    const { nodes, weights } = rule.rule;
    const points = { nodes, weights, count: nodes.length };
    return () => points;
  }
  const breaksAt = ownBreaks(parent, branch, level);
  const points = emptyPoints();
  return (node) => {
    const room = radius * radius - (parent.radiusSquared[node] as number);
    pieceRule(rule.ladder, breaksAt(node), Math.sqrt(Math.max(0, room)), points);
    return points;
  };
}

/** The values of a learner's own variable at which its reaction, or somebody's target, breaks. */
export function ownBreaks(
  parent: FieldNodes,
  branch: LabelBranch,
  level: FieldLevel,
): (node: number) => number[] {
  const { term } = level;
  const own = parent.xi.length;
  const V = level.response[own] as number;
  const spread = level.spread[own] as number;
  const free = freeField(parent, parent.xi, level, branch.meanSign * level.m + level.b);
  const targets =
    term === null ? null : nodeTargets(parent, level, term, branch.label, parent.count);
  return (node) => {
    const breaks = fieldBreaks(level, targets?.[node] ?? noTarget, V);
    return breaks.map((value) => (value - (free[node] as number)) / spread);
  };
}

const noTarget: PullTarget = { tau: 0, complement: 0, plus: 0, minus: 0 };

function gather(values: Float64Array, indices: Int32Array): Float64Array {
  const out = new Float64Array(indices.length);
  for (let i = 0; i < out.length; i++) out[i] = values[indices[i] as number] as number;
  return out;
}

/**
 * Appends h, g and their derivatives of one learner to `fields`. `centre` is the mean of its
 * leave-one-out field, and `xi` has one column per level up to its own.
 */
export function addLearner(
  fields: BranchFields,
  xi: readonly Float64Array[],
  level: FieldLevel,
  centre: number,
  label: number,
): void {
  const free = freeField(fields, xi, level, centre);
  if (level.term === null) addUnmoved(fields, free, level);
  else addConvex(fields, free, level, level.term, label);
}

/**
 * s m + b + Σ_j √Δ L_kj ξ_j + Σ_{j<k} V_kj g_j over the levels that `xi` has: the field before
 * the learner reacts to the sample itself.
 */
export function freeField(
  fields: BranchFields,
  xi: readonly Float64Array[],
  { spread, response }: FieldLevel,
  centre: number,
): Float64Array {
  const count = fields.g[0]?.length ?? xi[0]?.length ?? 1;
  const free = new Float64Array(count).fill(centre);
  xi.forEach((values, j) => addScaled(free, spread[j] as number, values));
  fields.g.forEach((pull, j) => addScaled(free, response[j] as number, pull));
  return free;
}

function addScaled(out: Float64Array, factor: number, values: Float64Array): void {
  if (factor === 0) return;
  for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) + factor * (values[i] as number);
}

/**
 * A learner that does not react to the sample: h is its free field, g = 0. Its free field still
 * moves with what the sample did to the learners it learnt from elsewhere.
 */
function addUnmoved(fields: BranchFields, free: Float64Array, level: FieldLevel): void {
  const levels = fields.h.length;
  const count = free.length;
  const slopes = Array.from({ length: levels + 1 }, (_, l) => directSlope(fields, level, l, count));
  fields.h.push(free);
  fields.g.push(new Float64Array(count));
  fields.dh.push(slopes);
  fields.dg.push(slopes.map(() => new Float64Array(count)));
}

/** The targets of a learner at every node; those of a stored grid are kept from sweep to sweep. */
export function nodeTargets(
  fields: BranchFields,
  { source }: FieldLevel,
  term: ChainTerm,
  label: number,
  count: number,
): readonly PullTarget[] {
  if (source === null) return new Array<PullTarget>(count).fill(pullTarget(term, label, 0));
  const known = keptTargets.get(fields);
  if (
    known?.term === term &&
    known.label === label &&
    known.source.level === source.level &&
    known.source.removed === source.removed
  )
    return known.targets;
  const targets = Array.from(shownField(fields, source), (field) => pullTarget(term, label, field));
  keptTargets.set(fields, { term, label, source, targets });
  return targets;
}

/** What the targets at the nodes of a grid depend on, and the targets. */
interface KeptTargets {
  term: ChainTerm;
  label: number;
  source: ShownSource;
  targets: readonly PullTarget[];
}

/** Of the learner that was last asked for: its own unknowns move from sweep to sweep, its targets do not. */
const keptTargets = new WeakMap<BranchFields, KeptTargets>();

/** What enters ∂h_k/∂ω_l besides the learner's own curvature, at every node. */
export interface OuterSlopes {
  /** n_l = δ_kl + Σ_{j<k} V_kj ∂g_j/∂ω_l */
  direct: Float64Array;
  /** t_l = τ'(h̃) ∂h̃/∂ω_l, or null where the target does not depend on ω_l. */
  target: Float64Array | null;
}

/** ∂(free field)/∂ω_l of the learner that comes after those of `fields`. */
function directSlope(
  fields: BranchFields,
  { response }: FieldLevel,
  l: number,
  count: number,
): Float64Array {
  const own = fields.h.length;
  const direct = new Float64Array(count).fill(l === own ? 1 : 0);
  for (let j = l; j < own; j++) {
    addScaled(direct, response[j] as number, fields.dg[j]?.[l] as Float64Array);
  }
  return direct;
}

/** n_l and t_l of the learner that comes after those of `fields`. */
export function outerSlopes(
  fields: BranchFields,
  level: FieldLevel,
  term: ChainTerm,
  label: number,
  l: number,
  count: number,
): OuterSlopes {
  const { source } = level;
  const direct = directSlope(fields, level, l, count);
  const sourceSlope = source === null ? undefined : shownSlope(fields, source, l);
  if (source === null || sourceSlope === undefined) return { direct, target: null };
  const sourceField = shownField(fields, source);
  const target = sourceSlope.map(
    (slope, i) => slope * pullTargetSlope(term, label, sourceField[i] as number),
  );
  return { direct, target };
}

/**
 * Solves the proximal equation at every node and differentiates it (chain rule in causal order):
 * with p = 1/(1 + V D''), ∂h/∂ω_l = p(n_l + V t_l) and ∂g/∂ω_l = p(t_l − D'' n_l). What jumps
 * contribute is not among the derivatives; see `jumpResponses`.
 */
function addConvex(
  fields: BranchFields,
  free: Float64Array,
  level: FieldLevel,
  term: ChainTerm,
  label: number,
): void {
  const own = fields.h.length;
  const V = level.response[own] as number;
  const count = free.length;
  const targets = nodeTargets(fields, level, term, label, count);
  const [h, g, shrink, bend] = [0, 1, 2, 3].map(() => new Float64Array(count)) as Columns;
  const at = emptyReaction();
  for (let i = 0; i < count; i++) {
    react(term, targets[i] as PullTarget, V, free[i] as number, at.h, at);
    h[i] = at.h;
    g[i] = at.g;
    shrink[i] = at.shrink;
    bend[i] = at.bend;
  }
  const slopes = Array.from({ length: own + 1 }, (_, l) =>
    responseSlopes(outerSlopes(fields, level, term, label, l, count), shrink, bend, V),
  );
  fields.h.push(h);
  fields.g.push(g);
  fields.dh.push(slopes.map(({ field }) => field));
  fields.dg.push(slopes.map(({ pull }) => pull));
}

type Columns = [Float64Array, Float64Array, Float64Array, Float64Array];

function responseSlopes(
  { direct, target }: OuterSlopes,
  shrink: Float64Array,
  bend: Float64Array,
  V: number,
): { field: Float64Array; pull: Float64Array } {
  const field = new Float64Array(bend.length);
  const pull = new Float64Array(bend.length);
  for (let i = 0; i < bend.length; i++) {
    const p = shrink[i] as number;
    const n = direct[i] as number;
    const t = target === null ? 0 : (target[i] as number);
    field[i] = p * (n + V * t);
    pull[i] = p * t - (bend[i] as number) * n;
  }
  return { field, pull };
}
