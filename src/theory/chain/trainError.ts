import { buildNodes, levelAnalyticity } from './chainGrid.ts';
import type { FieldGeometry } from './chainGrid.ts';
import { freeField, nodeTargets } from './fieldNodes.ts';
import type { BranchFields, FieldNodes } from './fieldNodes.ts';
import type { LabelBranch } from './labelLaw.ts';
import type { LearnerTask, TrainingPart } from './learnerMap.ts';
import { levelRule } from './levelRule.ts';
import { slopeAndCurvature } from './proximal.ts';
import type { PullTarget } from './proximal.ts';
import { labelRatio } from './visitFields.ts';
import type { ConvexLevel, LabelProjection } from './visitFields.ts';

/**
 * P(sign(h_k) ≠ y) on one part of the training data for the last learner k of a task. h_k ascends with its own ω,
 * so given the ancestors' fields the error is one side of a threshold, and the integral over ξ_k
 * is known: a normal tail, or a quadrant of a bivariate normal law where the label depends on ξ_k.
 * The remaining integral over the ancestors' fields is as sharp as the threshold moves fast with
 * them; the mean responses E[∂h_k/∂ω_l] tell how fast.
 */
export function trainError(
  task: LearnerTask,
  { level, part, nodes }: TrainingPart,
  geometry: FieldGeometry,
  projection: LabelProjection | null,
  responses: readonly number[],
): number {
  const { context, order } = task;
  const last = order.length - 1;
  const grid = task.points === null ? sharperGrid(task, part, geometry, responses) : nodes;
  const ratio = labelRatio(grid, projection);
  const slope = projection?.slope[last] ?? 0;
  let total = 0;
  context.law.branches.forEach((branch, index) => {
    const thresholds = errorThresholds(grid, index, branch, level);
    for (let i = 0; i < grid.count; i++) {
      const threshold = branch.label * (thresholds[i] as number);
      const centre = ratio.centre[i] as number;
      const probability = branch.probabilityBelow(threshold, { centre, slope }, ratio.variance);
      total += (grid.weight[i] as number) * probability;
    }
  });
  return total;
}

/** The ancestors' grid, fine enough for thresholds that move fast with their fields. */
function sharperGrid(
  { context, state, order, exponent }: LearnerTask,
  part: number,
  geometry: FieldGeometry,
  responses: readonly number[],
): FieldNodes {
  const before = truncate(geometry, order.length - 1);
  const slopes = thresholdSlopes(responses, geometry);
  const rules = levelAnalyticity(context, before).map(({ strip, slope }, i) =>
    levelRule({ strip, slope: Math.hypot(slope, slopes[i] as number) }, exponent),
  );
  return buildNodes(context, state, before, { rules, exponent, points: null }, part);
}

/** ξ_k at which h_k = 0, at every node of the ancestors' grid. */
function errorThresholds(
  grid: FieldNodes,
  index: number,
  branch: LabelBranch,
  level: ConvexLevel,
): Float64Array {
  const own = grid.xi.length;
  const fields = grid.branches[index] as BranchFields;
  const free = freeField(fields, grid.xi, level, branch.meanSign * level.m + level.b);
  const targets = nodeTargets(fields, level, level.term, branch.label, grid.count);
  const atZero = new Float64Array(2);
  return free.map((centre, i) => {
    slopeAndCurvature(level.term, targets[i] as PullTarget, 0, atZero);
    // At h = 0 the proximal equation reads centre + √Δ L_kk ξ_k = V_kk D'(0).
    const room = (level.response[own] as number) * (atZero[0] as number) - centre;
    // A learner that only copies has no variable of its own: the sign decides.
    return room === 0 ? 0 : room / (level.spread[own] as number);
  });
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
