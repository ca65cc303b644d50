import { trapezoidRadius } from '../../../numerics/gaussianTrapezoid.ts';
import { watchedFields } from './brokenFields.ts';
import type { ChainLearner } from '../chainLearner.ts';
import type { ChainState } from '../chainState.ts';
import type { ChainPart } from '../crossFit/chainPlan.ts';
import { choleskyRow, forwardSolve } from '../weights/cholesky.ts';
import { expandNodes, rootNodes } from './fieldNodes.ts';
import type { FieldLevel, FieldNodes } from './fieldNodes.ts';
import type { LabelLaw } from './labelLaw.ts';
import { levelIntegrands } from './levelIntegrands.ts';
import { GridSizeError, levelRule, ruleSize } from './levelRule.ts';
import type { Integrand, LevelRule } from './levelRule.ts';
import { sampledNodes } from './sampledNodes.ts';
import type { ShownSource } from './shownSource.ts';
import type { LabelProjection } from './visitFields.ts';

/** What stays the same while one problem is solved. */
export interface ChainContext {
  learners: readonly ChainLearner[];
  law: LabelLaw;
  alpha: number;
  /** The parts of the sample, cut into folds; their shares sum to 1. */
  parts: readonly ChainPart[];
  /** The number of folds; 1 where nothing is cut. */
  folds: number;
}

/** Geometry of the fields of an ordered list of learners. */
export interface FieldGeometry {
  order: readonly number[];
  /** Rows of L, L Lᵀ = Q. */
  rows: number[][];
  /** c = L⁻¹m. */
  direction: number[];
}

/** Geometry of the fields of `order` from the order parameters in `state`. */
export function fieldGeometry(state: ChainState, order: readonly number[]): FieldGeometry {
  const rows: number[][] = [];
  order.forEach((k, level) => {
    const overlaps = order.slice(0, level).map((j) => state.Q.get(k, j));
    rows.push(choleskyRow(rows, overlaps, state.Q.get(k, k)));
  });
  const direction = forwardSolve(
    rows,
    order.map((k) => state.m.get(k, 0)),
  );
  return { order, rows, direction };
}

/** How sharply labels depend on the fields; null where they do not, or where m is impossible. */
export function labelProjection(
  { law }: ChainContext,
  { direction }: FieldGeometry,
): LabelProjection | null | 'impossible' {
  if (law.prelabelVariance === null) return null;
  const variance = law.prelabelVariance - direction.reduce((sum, c) => sum + c * c, 0);
  if (!(variance > 0)) return 'impossible';
  return { slope: direction.map((c) => c / Math.sqrt(variance)), variance };
}

/** Points of a grid over two variables beyond which one sweep would take minutes. */
const mostPoints = 30_000_000;

/** The same for longer chains: sampling takes less time than a larger grid. */
const mostPointsOfMany = 3_000_000;

/**
 * One rule per level, fine enough for an error of about e^{−exponent} at this geometry.
 *
 * @throws QuadratureLimitError when a rule, or the grid of all of them, would be too large.
 */
export function levelRules(
  context: ChainContext,
  state: ChainState,
  geometry: FieldGeometry,
  exponent: number,
): LevelRule[] {
  const levels = levelIntegrands(context, state, geometry);
  const rules = levels.map((level) => levelRule(level, exponent));
  requireSize(rules.map(({ size }) => size));
  return rules;
}

/** @throws GridSizeError when a grid with so many points in each variable would be too large. */
function requireSize(sizes: readonly number[]): void {
  const points = sizes.reduce((product, size) => product * size, 1);
  if (points > (sizes.length > 2 ? mostPointsOfMany : mostPoints))
    throw new GridSizeError(tooManyPoints);
}

/**
 * Refuses two learners at a state where no grid with an error of about e^{−exponent} is possible.
 * Longer chains are sampled there.
 *
 * @throws GridSizeError
 */
export function requireGrid(
  context: ChainContext,
  state: ChainState,
  order: readonly number[],
  exponent: number,
): void {
  if (order.length > 2) return;
  const levels = levelIntegrands(context, state, fieldGeometry(state, order));
  requireSize(levels.map((level) => ruleSize(level, exponent)));
}

/**
 * The rules of a task whose ancestors are sampled: their points, equally weighted, and a rule with
 * an error of about e^{−exponent} for the last learner's own variable.
 *
 * @throws QuadratureLimitError when that rule would be too large.
 */
function sampledRules(
  context: ChainContext,
  state: ChainState,
  geometry: FieldGeometry,
  exponent: number,
  points: readonly Float64Array[],
): LevelRule[] {
  const own = levelIntegrands(context, state, geometry)[points.length] as Integrand;
  return [...points.map(equalWeights), levelRule(own, exponent)];
}

/** The rules of a task, on a grid or with its ancestors sampled. */
export function taskRules(
  context: ChainContext,
  state: ChainState,
  geometry: FieldGeometry,
  { exponent, points }: Omit<Fineness, 'rules'>,
): LevelRule[] {
  return points === null
    ? levelRules(context, state, geometry, exponent)
    : sampledRules(context, state, geometry, exponent, points);
}

function equalWeights(nodes: Float64Array): LevelRule {
  const size = nodes.length;
  return { kind: 'whole', rule: { nodes, weights: nodes.map(() => 1 / size) }, size };
}

const tooManyPoints = 'the quadrature over the fields of a whole chain needs too many points';

/** A stored grid of more nodes than this would take gigabytes. */
const mostNodes = 2_000_000;

/**
 * The learners of `order` on one part of the sample, one grid per label branch: on given points, or
 * on a product of rules.
 */
export function buildNodes(
  context: ChainContext,
  state: ChainState,
  geometry: FieldGeometry,
  { rules, exponent, points }: Fineness,
  part: number,
): FieldNodes[] {
  const levelAt = (index: number) =>
    fieldLevel(context, state, geometry, { rules, exponent, points }, index, part);
  if (points !== null) {
    return sampledNodes(
      context.law,
      geometry.order.map((_, index) => levelAt(index)),
      points,
    );
  }
  const levels = geometry.order.map((_, index) => levelAt(index));
  return context.law.branches.map((branch) =>
    levels.reduce((nodes, level) => {
      if (nodes.count * level.rule.size > mostNodes) throw new GridSizeError(tooManyPoints);
      return expandNodes(nodes, branch, level);
    }, rootNodes()),
  );
}

/** One rule per level, each with an error of about e^{−exponent}. */
export interface Fineness {
  rules: readonly LevelRule[];
  exponent: number;
  /** Points ξ that stand for the rules of all levels but the last, one column each; else null. */
  points: readonly Float64Array[] | null;
}

/**
 * The learner at `level` of the order on one part of the sample, as the next level of a grid of
 * the ones before it.
 */
export function fieldLevel(
  context: ChainContext,
  state: ChainState,
  { order, rows }: FieldGeometry,
  { rules, exponent }: Fineness,
  level: number,
  part: number,
): FieldLevel {
  const k = order[level] as number;
  const learner = context.learners[k] as ChainLearner;
  const scale = Math.sqrt(context.law.delta);
  return {
    // By anyone: `order` may leave out those that come later.
    watched: watchedFields(
      context.learners,
      context.learners.map((_, other) => other),
      k,
    ),
    term: learner.kind === 'convex' ? (learner.terms[part] ?? null) : null,
    source: shownSource(learner, state, order, part),
    m: state.m.get(k, 0),
    b: state.b.get(k, 0),
    spread: (rows[level] as number[]).map((entry) => scale * entry),
    response: order.slice(0, level + 1).map((j) => state.V.get(k, j)),
    rule: rules[level] as LevelRule,
    radius: trapezoidRadius(exponent) + 1e-9,
  };
}

/** Which field of which level of an order enters the targets of a learner on a part of the sample. */
export function shownSource(
  learner: ChainLearner,
  state: ChainState,
  order: readonly number[],
  part: number,
): ShownSource | null {
  const source = learner.kind === 'convex' ? (learner.sources[part] ?? null) : null;
  if (learner.kind !== 'convex' || source === null) return null;
  const removed = learner.shown === 'free' ? state.V.get(source, source) : 0;
  return { level: order.indexOf(source), removed };
}
