import { buildNodes } from './fields/chainGrid.ts';
import type { FieldGeometry } from './fields/chainGrid.ts';
import { zeroCrossing } from './fields/fieldBreaks.ts';
import { freeField, nodeTargets } from './fields/fieldNodes.ts';
import type { FieldNodes } from './fields/fieldNodes.ts';
import type { LabelBranch } from './fields/labelLaw.ts';
import type { LearnerTask, TrainingPart } from './learnerMap.ts';
import { errorIntegrands } from './fields/levelIntegrands.ts';
import { levelRule } from './fields/levelRule.ts';
import type { PullTarget } from './reaction/pullTarget.ts';
import { labelRatio } from './fields/visitFields.ts';
import type { TrainedLevel, LabelProjection } from './fields/visitFields.ts';

/**
 * P(sign(h_k) ≠ y) on one part of the training data for the last learner k of a task. h_k ascends
 * with its own ω, so given the ancestors' fields the error is one side of a threshold, and the
 * integral over ξ_k is known: a normal tail, or a quadrant of a bivariate normal law where the label
 * depends on ξ_k. The remaining integral over the ancestors' fields is as sharp as the threshold
 * moves fast with them.
 */
export function trainError(
  task: LearnerTask,
  { level, part, nodes }: TrainingPart,
  geometry: FieldGeometry,
  projection: LabelProjection | null,
): number {
  const { context, order } = task;
  const last = order.length - 1;
  const grids = task.points === null ? sharperGrids(task, part, geometry) : nodes;
  const slope = projection?.slope[last] ?? 0;
  let total = 0;
  context.law.branches.forEach((branch, index) => {
    const grid = grids[index] as FieldNodes;
    const ratio = labelRatio(grid, projection);
    const thresholds = errorThresholds(grid, branch, level);
    for (let i = 0; i < grid.count; i++) {
      const threshold = branch.label * (thresholds[i] as number);
      const centre = ratio.centre[i] as number;
      const probability = branch.probabilityBelow(threshold, { centre, slope }, ratio.variance);
      total += (grid.weight[i] as number) * probability;
    }
  });
  return total;
}

/** The ancestors' grids, fine enough for thresholds that move fast with their fields. */
function sharperGrids(
  { context, state, order, exponent }: LearnerTask,
  part: number,
  geometry: FieldGeometry,
): FieldNodes[] {
  const before = truncate(geometry, order.length - 1);
  const integrands = errorIntegrands(context, state, geometry);
  const rules = integrands.map((integrand) => levelRule(integrand, exponent));
  return buildNodes(context, state, before, { rules, exponent, points: null }, part);
}

/** ξ_k at which h_k = 0, at every node of the ancestors' grid. */
function errorThresholds(grid: FieldNodes, branch: LabelBranch, level: TrainedLevel): Float64Array {
  const own = grid.xi.length;
  const V = level.response[own] as number;
  const free = freeField(grid, grid.xi, level, branch.meanSign * level.m + level.b);
  const targets = nodeTargets(grid, level, level.term, branch.label, grid.count);
  return free.map((centre, i) => {
    // At h = 0 the free field is centre + √Δ L_kk ξ_k.
    const room = zeroCrossing(level.term, targets[i] as PullTarget, V) - centre;
    // A learner that only copies has no variable of its own: the sign decides.
    return room === 0 ? 0 : room / (level.spread[own] as number);
  });
}

function truncate({ order, rows, direction }: FieldGeometry, levels: number): FieldGeometry {
  return {
    order: order.slice(0, levels),
    rows: rows.slice(0, levels),
    direction: direction.slice(0, levels),
  };
}
