import { errorGrids } from './errorGrids.ts';
import { errorThresholds } from './errorThresholds.ts';
import type { FieldGeometry } from './fields/chainGrid.ts';
import type { FieldNodes } from './fields/fieldNodes.ts';
import { labelRatio } from './fields/visitFields.ts';
import type { LabelProjection } from './fields/visitFields.ts';
import type { LearnerTask, TrainingPart } from './learnerMap.ts';

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
  const grids = task.points === null ? errorGrids(task, geometry, { level, part }) : nodes;
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
