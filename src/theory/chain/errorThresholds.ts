import { fieldCrossing } from './fields/fieldBreaks.ts';
import { freeField, nodeTargets } from './fields/fieldNodes.ts';
import type { FieldNodes } from './fields/fieldNodes.ts';
import type { LabelBranch } from './fields/labelLaw.ts';
import type { TrainedLevel } from './fields/visitFields.ts';
import type { PullTarget } from './reaction/pullTarget.ts';

/** ξ_k at which h_k = 0 for the learner k at `level`, at every node of its ancestors' grid. */
export function errorThresholds(
  grid: FieldNodes,
  branch: LabelBranch,
  level: TrainedLevel,
): Float64Array {
  const own = grid.xi.length;
  const V = level.response[own] as number;
  const free = freeField(grid, grid.xi, level, branch.meanSign * level.m + level.b);
  const targets = nodeTargets(grid, level, level.term, branch.label, grid.count);
  return free.map((centre, i) => {
    // At h = 0 the free field is centre + √Δ L_kk ξ_k.
    const room = fieldCrossing(level.term, targets[i] as PullTarget, V, 0) - centre;
    // A learner that only copies has no variable of its own: the sign decides.
    return room === 0 ? 0 : room / (level.spread[own] as number);
  });
}
