import type { SmoothTerm } from '../../observables/dataTerm.ts';
import type { GaussianRule } from '../../numerics/gaussianRule.ts';
import type { LabelLaw } from './labelLaw.ts';
import { proximalField, pullTarget, pullTargetSlope, slopeAndCurvature } from './proximal.ts';
import type { PullTarget } from './proximal.ts';

/** Fields of the learners so far, for one label, at every node; arrays are [learner][node]. */
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
 * ω = s m + b + √Δ L ξ with L Lᵀ = Q, and everything that the learners do there. Level i of the
 * grid belongs to the i-th learner of an ordered list; L is lower triangular in that order.
 */
export interface FieldNodes {
  count: number;
  /** Product of the Gaussian weights. */
  weight: Float64Array;
  /** ξ, [level][node]. */
  xi: Float64Array[];
  /** ‖ξ‖², for cutting the corners of the product grid. */
  radiusSquared: Float64Array;
  /** One entry per label branch of the law. */
  branches: BranchFields[];
}

/** What one learner adds to the grid. */
export interface FieldLevel {
  /** Null for fixed data and for a learner that does not train on these samples: no reaction. */
  term: SmoothTerm | null;
  /** Level of the learner whose field enters the target, or null. */
  source: number | null;
  m: number;
  b: number;
  /** Its row of √Δ L, one entry per level up to its own. */
  spread: number[];
  /** Its row of V, one entry per level up to its own. */
  response: number[];
  rule: GaussianRule;
  /** Nodes with ‖ξ‖ beyond this are left out: their weight is below the quadrature's error. */
  radius: number;
}

/** The grid of no learners: one node of weight 1. */
export function rootNodes(law: LabelLaw): FieldNodes {
  return {
    count: 1,
    weight: Float64Array.of(1),
    xi: [],
    radiusSquared: Float64Array.of(0),
    branches: law.branches.map(() => ({ h: [], g: [], dh: [], dg: [] })),
  };
}

/** Adds one learner to the grid: every node gets a child per node of the learner's rule. */
export function expandNodes(parent: FieldNodes, law: LabelLaw, level: FieldLevel): FieldNodes {
  const { parents, own, weight, radiusSquared } = children(parent, level);
  const inherited = (values: Float64Array) => gather(values, parents);
  const xi = [...parent.xi.map(inherited), own];
  const branches = law.branches.map((branch, index) => {
    const before = parent.branches[index] as BranchFields;
    const fields: BranchFields = {
      h: before.h.map(inherited),
      g: before.g.map(inherited),
      dh: before.dh.map((row) => row.map(inherited)),
      dg: before.dg.map((row) => row.map(inherited)),
    };
    const centre = branch.meanSign * level.m + level.b;
    addLearner(fields, xi, level, centre, branch.label);
    return fields;
  });
  return { count: own.length, weight, xi, radiusSquared, branches };
}

interface Children {
  parents: Int32Array;
  own: Float64Array;
  weight: Float64Array;
  radiusSquared: Float64Array;
}

function children(parent: FieldNodes, { rule, radius }: FieldLevel): Children {
  const { nodes, weights } = rule;
  const limit = radius * radius;
  const size = parent.count * nodes.length;
  const parents = new Int32Array(size);
  const own = new Float64Array(size);
  const weight = new Float64Array(size);
  const radiusSquared = new Float64Array(size);
  let count = 0;
  for (let p = 0; p < parent.count; p++) {
    const parentWeight = parent.weight[p] as number;
    const parentRadius = parent.radiusSquared[p] as number;
    for (let i = 0; i < nodes.length; i++) {
      const x = nodes[i] as number;
      const square = parentRadius + x * x;
      if (square > limit) continue;
      parents[count] = p;
      own[count] = x;
      weight[count] = parentWeight * (weights[i] as number);
      radiusSquared[count] = square;
      count++;
    }
  }
  return {
    parents: parents.subarray(0, count),
    own: own.subarray(0, count),
    weight: weight.subarray(0, count),
    radiusSquared: radiusSquared.subarray(0, count),
  };
}

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

/** The targets of a learner at every node. */
export function nodeTargets(
  fields: BranchFields,
  { source }: FieldLevel,
  term: SmoothTerm,
  label: number,
  count: number,
): PullTarget[] {
  if (source === null) return new Array<PullTarget>(count).fill(pullTarget(term, label, 0));
  return Array.from(fields.h[source] as Float64Array, (field) => pullTarget(term, label, field));
}

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
  term: SmoothTerm,
  l: number,
  count: number,
): OuterSlopes {
  const { source } = level;
  const direct = directSlope(fields, level, l, count);
  const sourceSlope = source === null ? undefined : fields.dh[source]?.[l];
  if (source === null || sourceSlope === undefined) return { direct, target: null };
  const sourceField = fields.h[source] as Float64Array;
  const target = sourceSlope.map(
    (slope, i) => slope * pullTargetSlope(term, sourceField[i] as number),
  );
  return { direct, target };
}

/**
 * Solves the proximal equation at every node and differentiates it (chain rule in causal order):
 * with p = 1/(1 + V D''), ∂h/∂ω_l = p(n_l + V t_l) and ∂g/∂ω_l = p(t_l − D'' n_l).
 */
function addConvex(
  fields: BranchFields,
  free: Float64Array,
  level: FieldLevel,
  term: SmoothTerm,
  label: number,
): void {
  const own = fields.h.length;
  const V = level.response[own] as number;
  const count = free.length;
  const targets = nodeTargets(fields, level, term, label, count);
  const h = new Float64Array(count);
  const g = new Float64Array(count);
  const bend = new Float64Array(count);
  const local = new Float64Array(2);
  let guess = 0;
  for (let i = 0; i < count; i++) {
    const target = targets[i] as PullTarget;
    guess = proximalField(term, target, V, free[i] as number, guess);
    slopeAndCurvature(term, target, guess, local);
    h[i] = guess;
    g[i] = -(local[0] as number);
    bend[i] = local[1] as number;
  }
  const slopes = Array.from({ length: own + 1 }, (_, l) =>
    responseSlopes(outerSlopes(fields, level, term, l, count), bend, V),
  );
  fields.h.push(h);
  fields.g.push(g);
  fields.dh.push(slopes.map(({ field }) => field));
  fields.dg.push(slopes.map(({ pull }) => pull));
}

function responseSlopes(
  { direct, target }: OuterSlopes,
  bend: Float64Array,
  V: number,
): { field: Float64Array; pull: Float64Array } {
  const field = new Float64Array(bend.length);
  const pull = new Float64Array(bend.length);
  for (let i = 0; i < bend.length; i++) {
    const second = bend[i] as number;
    const p = 1 / (1 + V * second);
    const n = direct[i] as number;
    const t = target === null ? 0 : (target[i] as number);
    field[i] = p * (n + V * t);
    pull[i] = p * (t - second * n);
  }
  return { field, pull };
}
