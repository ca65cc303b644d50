import { bivariateNormalCdf, normalCdf } from '../../numerics/specialFunctions.ts';
import type { ConvexLearner } from './chainLearner.ts';
import { buildNodes, levelAnalyticity } from './chainGrid.ts';
import type { FieldGeometry } from './chainGrid.ts';
import type { BranchFields, FieldNodes } from './fieldNodes.ts';
import type { LabelBranch } from './labelLaw.ts';
import type { LearnerTask } from './learnerMap.ts';
import { levelRule } from './levelRule.ts';
import { pullTarget, slopeAndCurvature } from './proximal.ts';
import { labelRatio } from './visitFields.ts';
import type { LabelProjection } from './visitFields.ts';

/**
 * P(sign(h_k) ≠ y) on training data for the last learner k of a task. h_k ascends with its own ω,
 * so given the ancestors' fields the error is one side of a threshold, and the integral over ξ_k
 * is known: a normal tail, or a quadrant of a bivariate normal law where the label depends on ξ_k.
 * The remaining integral over the ancestors' fields is as sharp as the threshold moves fast with
 * them; the mean responses E[∂h_k/∂ω_l] tell how fast.
 */
export function trainError(
  task: LearnerTask,
  geometry: FieldGeometry,
  projection: LabelProjection | null,
  responses: readonly number[],
): number {
  const { context, state, order, exponent } = task;
  const last = order.length - 1;
  const before = truncate(geometry, last);
  const slopes = thresholdSlopes(responses, geometry);
  const rules = levelAnalyticity(context, before).map(({ strip, slope }, level) =>
    levelRule({ strip, slope: Math.hypot(slope, slopes[level] as number) }, exponent),
  );
  const grid = buildNodes(context, state, before, rules, exponent);
  const { centre: ratio } = labelRatio(grid, projection);
  let total = 0;
  context.law.branches.forEach((branch, index) => {
    const thresholds = errorThresholds(task, geometry, grid, branch, index);
    const slope = projection?.slope[last] ?? 0;
    for (let i = 0; i < grid.count; i++) {
      const threshold = branch.label * (thresholds[i] as number);
      const probability = wrongSide(branch, threshold, ratio[i] as number, projection, slope);
      total += (grid.weight[i] as number) * probability;
    }
  });
  return total;
}

/** P(y, y ξ_k < threshold | the ancestors' fields). */
function wrongSide(
  branch: LabelBranch,
  threshold: number,
  ratio: number,
  projection: LabelProjection | null,
  slope: number,
): number {
  if (projection === null) return branch.share * normalCdf(threshold);
  const norm = Math.sqrt(1 + slope * slope);
  return branch.share * bivariateNormalCdf(threshold, (branch.label * ratio) / norm, -slope / norm);
}

/** ξ_k at which h_k = 0, at every node of the ancestors' grid. */
function errorThresholds(
  { context, state, order }: LearnerTask,
  { rows }: FieldGeometry,
  grid: FieldNodes,
  branch: LabelBranch,
  index: number,
): Float64Array {
  const last = order.length - 1;
  const k = order[last] as number;
  const learner = context.learners[k] as ConvexLearner;
  const fields = grid.branches[index] as BranchFields;
  const source = learner.source === null ? null : fields.h[order.indexOf(learner.source)];
  const scale = Math.sqrt(context.law.delta);
  const row = (rows[last] as number[]).map((entry) => scale * entry);
  const centre = branch.meanSign * state.m.get(k, 0) + state.b.get(k, 0);
  const thresholds = new Float64Array(grid.count);
  const atZero = new Float64Array(2);
  for (let i = 0; i < grid.count; i++) {
    const target = pullTarget(learner.term, branch.label, source?.[i] ?? 0);
    slopeAndCurvature(learner.term, target, 0, atZero);
    // At h = 0 the proximal equation reads ω + Σ_{j<k} V_kj g_j = V_kk D'(0).
    let omega = state.V.get(k, k) * (atZero[0] as number) - centre;
    for (let j = 0; j < last; j++) {
      omega -= state.V.get(k, order[j] as number) * (fields.g[j]?.[i] as number);
      omega -= (row[j] as number) * (grid.xi[j]?.[i] as number);
    }
    // A learner that only copies has no variable of its own: the sign of ω decides.
    thresholds[i] = omega === 0 ? 0 : omega / (row[last] as number);
  }
  return thresholds;
}

/** Steps sharper than this are resolved no further: their width is below 1/200. */
const steepest = [0, 200, 12, 4];

/** How fast the threshold moves with each ancestor's ξ. */
function thresholdSlopes(responses: readonly number[], { rows }: FieldGeometry): number[] {
  const last = rows.length - 1;
  const own = rows[last] as number[];
  const limit = steepest[last] ?? 2;
  return own.slice(0, last).map((_, j) => {
    const drift = responses.reduce((sum, response, l) => sum + response * (rows[l]?.[j] ?? 0), 0);
    const slope = Math.abs(drift / ((responses[last] as number) * (own[last] as number)));
    return slope < limit ? slope : limit;
  });
}

function truncate({ order, rows, direction }: FieldGeometry, levels: number): FieldGeometry {
  return {
    order: order.slice(0, levels),
    rows: rows.slice(0, levels),
    direction: direction.slice(0, levels),
  };
}
