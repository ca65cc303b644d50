import type { DataTerm } from '../../../observables/dataTerm.ts';
import { freeField, nodeTargets, ownPoints } from './fieldNodes.ts';
import type { FieldLevel, FieldNodes } from './fieldNodes.ts';
import type { LabelBranch } from './labelLaw.ts';
import type { ChainTerm } from '../reaction/posteriorTerm.ts';
import type { PullTarget } from '../reaction/pullTarget.ts';
import { emptyReaction, react } from '../reaction/reaction.ts';
import type { Reaction } from '../reaction/reaction.ts';

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

/** A learner that reacts to the sample, as the next level of a grid. */
export type ConvexLevel = FieldLevel & { term: ChainTerm };

/** One that is trained: it has a loss. */
export type TrainedLevel = FieldLevel & { term: DataTerm };

/** μ/√v as a function of the learner's own variable: centre at each node, plus slope·ξ_k. */
export interface LabelRatio {
  centre: Float64Array;
  slope: number;
  /** v */
  variance: number;
}

/** μ/√v over a grid and the variable of the learner that follows; 0 where labels come first. */
export function labelRatio(nodes: FieldNodes, projection: LabelProjection | null): LabelRatio {
  const centre = new Float64Array(nodes.count);
  if (projection === null) return { centre, slope: 0, variance: 1 };
  nodes.xi.forEach((xi, level) => {
    const factor = projection.slope[level] as number;
    for (let i = 0; i < centre.length; i++) {
      centre[i] = (centre[i] as number) + factor * (xi[i] as number);
    }
  });
  const { slope, variance } = projection;
  return { centre, slope: slope[nodes.xi.length] ?? 0, variance };
}

/** A learner's field at one value of ξ_k, with what averages need of it. */
export interface VisitedField extends Reaction {
  /** Weight of ξ_k times P(label | fields). */
  probability: number;
  /** Weight of ξ_k times the branch's signal. */
  signal: number;
}

/**
 * Visits every value of the variable ξ_k of the learner `level` at every node of the grid of the
 * learners before it, for one label. Nothing is stored: grids of millions of points take no
 * memory. The object given to `visit` is the same each time.
 */
export function visitFields(
  nodes: FieldNodes,
  branch: LabelBranch,
  labels: LabelRatio,
  level: ConvexLevel,
  visit: (node: number, field: VisitedField) => void,
): void {
  const { term, radius } = level;
  const own = nodes.xi.length;
  const V = level.response[own] as number;
  const spread = level.spread[own] as number;
  const free = freeField(nodes, nodes.xi, level, branch.meanSign * level.m + level.b);
  const targets = nodeTargets(nodes, level, term, branch.label, nodes.count);
  const pointsAt = ownPoints(nodes, branch, level);
  const at: VisitedField = { probability: 0, signal: 0, ...emptyReaction() };
  for (let node = 0; node < nodes.count; node++) {
    const room = radius * radius - (nodes.radiusSquared[node] as number);
    const target = targets[node] as PullTarget;
    const centre = free[node] as number;
    const ratioCentre = labels.centre[node] as number;
    const points = pointsAt(node);
    let lastX = 0;
    at.shrink = 0;
    for (let j = 0; j < points.count; j++) {
      const x = points.nodes[j] as number;
      if (x * x > room) continue;
      // Neighbouring values differ little: extrapolate the last root along its tangent.
      const guess = at.h + at.shrink * spread * (x - lastX);
      lastX = x;
      react(term, target, V, centre + spread * x, guess, at);
      const weight = points.weights[j] as number;
      const ratio = ratioCentre + labels.slope * x;
      at.probability = weight * branch.probability(ratio, labels.variance);
      at.signal = weight * branch.signal(ratio, labels.variance);
      visit(node, at);
    }
  }
}
