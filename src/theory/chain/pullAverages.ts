import type { DataTerm } from '../../observables/dataTerm.ts';
import { freeField, nodeTargets, outerSlopes } from './fieldNodes.ts';
import type { BranchFields, FieldLevel, FieldNodes } from './fieldNodes.ts';
import type { LabelBranch, LabelLaw } from './labelLaw.ts';
import { proximalField, slopeAndCurvature } from './proximal.ts';
import type { PullTarget } from './proximal.ts';

/**
 * How labels depend on the grid: μ/√v = Σ_i slope_i ξ_i, with μ the conditional mean of the
 * pre-label given the fields and v its conditional variance. Null where labels come first.
 */
export interface LabelProjection {
  /** c/√v with c = L⁻¹m, one entry per level. */
  slope: number[];
  /** v */
  variance: number;
}

/** Averages of a learner k over fields and labels. */
export interface PullAverages {
  /** E[g_k], zero at the right bias. */
  pull: number;
  /** E[s g_k], or E[Σ_y ∂P(y|μ)/∂μ g_k]. */
  signal: number;
  /** E[g_k g_j], j ≤ k. */
  pairs: number[];
  /** E[∂g_k/∂ω_j], j ≤ k. */
  slopes: number[];
}

/** A learner with a loss, as the next level of a grid. */
export type ConvexLevel = FieldLevel & { term: DataTerm };

/**
 * Averages of the learner `level` that follows the learners of the grid `nodes`. Its own variable
 * ξ_k is summed at each node before anything else, since what depends on the earlier learners
 * only is constant there: five sums per node give all averages.
 */
export function pullAverages(
  nodes: FieldNodes,
  law: LabelLaw,
  projection: LabelProjection | null,
  level: ConvexLevel,
): PullAverages {
  const own = nodes.xi.length;
  const zeros = () => new Array<number>(own + 1).fill(0);
  const averages: PullAverages = { pull: 0, signal: 0, pairs: zeros(), slopes: zeros() };
  const ratio = labelRatio(nodes, projection);
  law.branches.forEach((branch, index) => {
    const fields = nodes.branches[index] as BranchFields;
    const sums = ownSums(nodes, fields, branch, ratio, projection?.slope[own] ?? 0, level);
    addAverages(averages, sums, nodes, fields, level);
  });
  if (projection !== null) averages.signal /= Math.sqrt(projection.variance);
  return averages;
}

/** Sums over ξ_k at every node, weighted with the label's probability: one column per quantity. */
interface OwnSums {
  /** Σ g */
  pull: Float64Array;
  /** Σ signal·g */
  signal: Float64Array;
  /** Σ g² */
  square: Float64Array;
  /** Σ p, p = 1/(1 + V D'') */
  shrink: Float64Array;
  /** Σ p D'' */
  bend: Float64Array;
}

function ownSums(
  nodes: FieldNodes,
  fields: BranchFields,
  branch: LabelBranch,
  ratio: Float64Array,
  ratioSlope: number,
  level: ConvexLevel,
): OwnSums {
  const own = nodes.xi.length;
  const { term, rule, radius } = level;
  const V = level.response[own] as number;
  const spread = level.spread[own] as number;
  const free = freeField(fields, nodes.xi, level, branch.meanSign * level.m + level.b);
  const targets = nodeTargets(fields, level, term, branch.label, nodes.count);
  const column = () => new Float64Array(nodes.count);
  const sums = {
    pull: column(),
    signal: column(),
    square: column(),
    shrink: column(),
    bend: column(),
  };
  const local = new Float64Array(2);
  let guess = 0;
  for (let i = 0; i < nodes.count; i++) {
    const room = radius * radius - (nodes.radiusSquared[i] as number);
    const target = targets[i] as PullTarget;
    const centre = free[i] as number;
    const centreRatio = ratio[i] as number;
    let [pull, signal, square, shrink, bend] = [0, 0, 0, 0, 0];
    let reach = 0;
    let lastX = 0;
    for (let j = 0; j < rule.nodes.length; j++) {
      const x = rule.nodes[j] as number;
      if (x * x > room) continue;
      // Neighbouring nodes differ little: extrapolate the last root along its tangent.
      guess += reach * spread * (x - lastX);
      lastX = x;
      guess = proximalField(term, target, V, centre + spread * x, guess);
      slopeAndCurvature(term, target, guess, local);
      const second = local[1] as number;
      reach = 1 / (1 + V * second);
      const g = -(local[0] as number);
      const weight = rule.weights[j] as number;
      const labelRatioHere = centreRatio + ratioSlope * x;
      const probable = weight * branch.probability(labelRatioHere);
      pull += probable * g;
      signal += weight * branch.signal(labelRatioHere) * g;
      square += probable * g * g;
      shrink += probable * reach;
      bend += probable * reach * second;
    }
    sums.pull[i] = pull;
    sums.signal[i] = signal;
    sums.square[i] = square;
    sums.shrink[i] = shrink;
    sums.bend[i] = bend;
  }
  return sums;
}

/** Sums the columns over the nodes, with what the earlier learners contribute. */
function addAverages(
  averages: PullAverages,
  sums: OwnSums,
  { weight, count }: FieldNodes,
  fields: BranchFields,
  level: ConvexLevel,
): void {
  const own = fields.h.length;
  averages.pull += dot(weight, sums.pull);
  averages.signal += dot(weight, sums.signal);
  const weighted = sums.pull.map((sum, i) => sum * (weight[i] as number));
  const shrink = sums.shrink.map((sum, i) => sum * (weight[i] as number));
  const bend = sums.bend.map((sum, i) => sum * (weight[i] as number));
  for (let j = 0; j <= own; j++) {
    const pair = j === own ? dot(weight, sums.square) : dot(weighted, fields.g[j] as Float64Array);
    const { direct, target } = outerSlopes(fields, level, level.term, j, count);
    const slope = (target === null ? 0 : dot(shrink, target)) - dot(bend, direct);
    averages.pairs[j] = (averages.pairs[j] as number) + pair;
    averages.slopes[j] = (averages.slopes[j] as number) + slope;
  }
}

/** μ/√v at every node, as far as the levels of the grid determine it. */
export function labelRatio(nodes: FieldNodes, projection: LabelProjection | null): Float64Array {
  const ratio = new Float64Array(nodes.count);
  if (projection === null) return ratio;
  nodes.xi.forEach((xi, level) => {
    const factor = projection.slope[level] as number;
    for (let i = 0; i < ratio.length; i++) {
      ratio[i] = (ratio[i] as number) + factor * (xi[i] as number);
    }
  });
  return ratio;
}

function dot(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (x[i] as number) * (y[i] as number);
  return sum;
}
