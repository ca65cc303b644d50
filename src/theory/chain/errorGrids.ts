import { errorThresholds } from './errorThresholds.ts';
import { buildNodes, fieldLevel } from './fields/chainGrid.ts';
import type { FieldGeometry } from './fields/chainGrid.ts';
import { expandNodes, ownBreaks, rootNodes } from './fields/fieldNodes.ts';
import type { FieldLevel, FieldNodes } from './fields/fieldNodes.ts';
import type { LabelBranch } from './fields/labelLaw.ts';
import { errorIntegrands, errorSharpness } from './fields/levelIntegrands.ts';
import { levelRule } from './fields/levelRule.ts';
import { steepRule } from './fields/steepRule.ts';
import { isSteep } from './fields/thresholdSlopes.ts';
import type { LearnerTask, TrainingPart } from './learnerMap.ts';

/** Grids of the ancestors of a task's last learner, fine enough for its training error. */
export function errorGrids(
  task: LearnerTask,
  geometry: FieldGeometry,
  part: Pick<TrainingPart, 'level' | 'part'>,
): FieldNodes[] {
  const { context, state, order, exponent } = task;
  const last = order.length - 1;
  const integrands = errorIntegrands(context, state, geometry);
  const rules = integrands.map((integrand) => levelRule(integrand, exponent));
  const fineness = { rules, exponent, points: null };
  const before = truncate(geometry, last);
  if (last !== 1 || !isSteep(context, state, geometry, last)) {
    return buildNodes(context, state, before, fineness, part.part);
  }
  const teacher = fieldLevel(context, state, before, fineness, 0, part.part);
  return context.law.branches.map((branch) => steepGrid(task, geometry, branch, teacher, part));
}

/** The grid of a teacher whose student's threshold is too steep for rules with equal steps. */
function steepGrid(
  { context, exponent }: LearnerTask,
  geometry: FieldGeometry,
  branch: LabelBranch,
  teacher: FieldLevel,
  { level }: Pick<TrainingPart, 'level'>,
): FieldNodes {
  const gridOn = (nodes: Float64Array, weights: Float64Array) => {
    const rule = { kind: 'whole' as const, rule: { nodes, weights }, size: nodes.length };
    return expandNodes(rootNodes(), branch, { ...teacher, rule });
  };
  const threshold = (xi: Float64Array) =>
    errorThresholds(gridOn(xi, xi), branch, level).map((t) => Math.min(Math.max(t, -far), far));
  const breaks = ownBreaks(rootNodes(), branch, teacher)(0);
  const sharpness = errorSharpness(context, geometry);
  const { nodes, weights } = steepRule({ threshold, breaks, sharpness }, exponent);
  return gridOn(nodes, weights);
}

/** Thresholds beyond this are as good as infinite. */
const far = 1e9;

function truncate({ order, rows, direction }: FieldGeometry, levels: number): FieldGeometry {
  return {
    order: order.slice(0, levels),
    rows: rows.slice(0, levels),
    direction: direction.slice(0, levels),
  };
}
