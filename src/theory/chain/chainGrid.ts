import type { GaussianRule } from '../../numerics/gaussianRule.ts';
import { trapezoidRadius } from '../../numerics/gaussianTrapezoid.ts';
import type { Analyticity } from '../../numerics/gaussianTrapezoid.ts';
import type { DataPart } from '../../problem/dataPart.ts';
import type { ChainLearner } from './chainLearner.ts';
import type { ChainState } from './chainState.ts';
import { choleskyRow, forwardSolve } from './cholesky.ts';
import { expandNodes, rootNodes } from './fieldNodes.ts';
import type { FieldLevel, FieldNodes } from './fieldNodes.ts';
import type { LabelLaw } from './labelLaw.ts';
import { fieldStrip, GridSizeError, levelRule } from './levelRule.ts';
import { sampledNodes } from './sampledNodes.ts';
import type { LabelProjection } from './visitFields.ts';

/** What stays the same while one problem is solved. */
export interface ChainContext {
  learners: readonly ChainLearner[];
  law: LabelLaw;
  alpha: number;
  /** The parts of the sample; their shares sum to 1. */
  parts: readonly DataPart[];
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
  geometry: FieldGeometry,
  exponent: number,
): GaussianRule[] {
  const rules = levelAnalyticity(context, geometry).map((level) => levelRule(level, exponent));
  const points = rules.reduce((product, { nodes }) => product * nodes.length, 1);
  const most = rules.length > 2 ? mostPointsOfMany : mostPoints;
  if (points > most) throw new GridSizeError();
  return rules;
}

/**
 * The rules of a task whose ancestors are sampled: their points, equally weighted, and a rule with
 * an error of about e^{−exponent} for the last learner's own variable.
 *
 * @throws QuadratureLimitError when that rule would be too large.
 */
export function sampledRules(
  context: ChainContext,
  geometry: FieldGeometry,
  exponent: number,
  points: readonly Float64Array[],
): GaussianRule[] {
  const equal = (nodes: Float64Array) => nodes.map(() => 1 / nodes.length);
  const own = levelAnalyticity(context, geometry)[points.length] as Analyticity;
  return [...points.map((nodes) => ({ nodes, weights: equal(nodes) })), levelRule(own, exponent)];
}

/** How sharp the integrands are in the variable of each level. */
export function levelAnalyticity(context: ChainContext, geometry: FieldGeometry): Analyticity[] {
  const { order, rows, direction } = geometry;
  const strip = fieldStrip(order.map((k) => context.learners[k] as ChainLearner));
  const scale = Math.sqrt(context.law.delta);
  let explained = 0;
  return order.map((_, level) => {
    const reach = Math.max(...rows.slice(level).map((row) => Math.abs(row[level] as number)));
    const c = direction[level] as number;
    explained += c * c;
    return { strip: strip / (scale * reach), slope: labelSlope(context.law, c, explained) };
  });
}

function labelSlope(law: LabelLaw, c: number, explained: number): number {
  if (law.prelabelVariance === null) return 0;
  return Math.abs(c) / Math.sqrt(Math.max(law.prelabelVariance - explained, Number.MIN_VALUE));
}

/** A stored grid of more nodes than this would take gigabytes. */
const mostNodes = 2_000_000;

/** The learners of `order` on one part of the sample: on given points, or on a product grid. */
export function buildNodes(
  context: ChainContext,
  state: ChainState,
  geometry: FieldGeometry,
  { rules, exponent, points }: Fineness,
  part: number,
): FieldNodes {
  const levelAt = (index: number) =>
    fieldLevel(context, state, geometry, { rules, exponent, points }, index, part);
  if (points !== null) {
    return sampledNodes(
      context.law,
      geometry.order.map((_, index) => levelAt(index)),
      points,
    );
  }
  return geometry.order.reduce((nodes, _, index) => {
    const level = levelAt(index);
    if (nodes.count * level.rule.nodes.length > mostNodes) {
      throw new GridSizeError();
    }
    return expandNodes(nodes, context.law, level);
  }, rootNodes(context.law));
}

/** One rule per level, each with an error of about e^{−exponent}. */
export interface Fineness {
  rules: readonly GaussianRule[];
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
  const convex = learner.kind === 'convex';
  return {
    term: convex ? (learner.terms[part] ?? null) : null,
    source: convex && learner.source !== null ? order.indexOf(learner.source) : null,
    m: state.m.get(k, 0),
    b: state.b.get(k, 0),
    spread: (rows[level] as number[]).map((entry) => scale * entry),
    response: order.slice(0, level + 1).map((j) => state.V.get(k, j)),
    rule: rules[level] as GaussianRule,
    radius: trapezoidRadius(exponent) + 1e-9,
  };
}
