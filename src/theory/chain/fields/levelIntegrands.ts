import { trapezoidSpacing } from '../../../numerics/gaussianTrapezoid.ts';
import type { Analyticity } from '../../../numerics/gaussianTrapezoid.ts';
import type { ChainLearner } from '../chainLearner.ts';
import type { ChainState } from '../chainState.ts';
import { isBroken } from './brokenFields.ts';
import type { ChainContext, FieldGeometry } from './chainGrid.ts';
import { conditionalSlope, jointSlope } from './jointSlope.ts';
import type { Step } from './jointSlope.ts';
import { fieldStrip } from './levelRule.ts';
import type { Integrand } from './levelRule.ts';
import { steepestThreshold, thresholdSlopes } from './thresholdSlopes.ts';

/** How sharp the integrands of averages are in the variable of each level. */
export function levelIntegrands(
  context: ChainContext,
  state: ChainState,
  geometry: FieldGeometry,
): Integrand[] {
  const levels = geometry.order.map((_, level) => level);
  const kinked = levels.filter((level) => brokenAt(context, geometry, level));
  return sharpnesses(context, state, geometry, levels.length, kinked);
}

/**
 * How sharp P(h < 0, label = 1 | ω) and its like are for the last learner of an order, in the
 * variables of the learners before it.
 */
export function errorIntegrands(
  context: ChainContext,
  state: ChainState,
  geometry: FieldGeometry,
): Integrand[] {
  const last = geometry.order.length - 1;
  const before = geometry.order.map((_, level) => level).slice(0, last);
  const kinked = before.filter((level) => brokenAt(context, geometry, level));
  return sharpnesses(context, state, geometry, last, [...kinked, last]);
}

function brokenAt({ learners }: ChainContext, { order }: FieldGeometry, level: number): boolean {
  return isBroken(learners, order, order[level] as number);
}

/**
 * How sharp the same probabilities are for the student of one teacher, in the variable of the
 * teacher, where the student's threshold moves with it at a given slope, or is far away (null).
 */
export function errorSharpness(
  context: ChainContext,
  geometry: FieldGeometry,
): (slope: number | null) => Analyticity {
  const strip = stripAt(context, geometry, 0, 1);
  return (slope) => {
    const thresholds =
      slope === null ? [] : [{ level: 1, slopes: [-slope, 1], noise: 0, steepest: Infinity }];
    return analyticity(context, geometry, 0, strip, thresholds);
  };
}

/** A threshold of the reaction of the learner at `level`. */
interface Threshold extends Step {
  level: number;
  /** The largest slope that is resolved. */
  steepest: number;
}

/** For the first `count` levels, with thresholds in the reactions of the learners at `stepped`. */
function sharpnesses(
  context: ChainContext,
  state: ChainState,
  geometry: FieldGeometry,
  count: number,
  stepped: readonly number[],
): Integrand[] {
  const thresholds = stepped.map((level) => {
    const slopes = [...thresholdSlopes(context, state, geometry, level), 1];
    return { level, slopes, noise: 0, steepest: steepestThreshold(level) };
  });
  return geometry.order.slice(0, count).map((_, level) => {
    // Its own variable is integrated from break to break.
    const later = thresholds.filter((threshold) => threshold.level > level);
    const strip = stripAt(context, geometry, level, count);
    return {
      ...analyticity(context, geometry, level, strip, later),
      broken: brokenAt(context, geometry, level),
    };
  });
}

/** The strip in which the fields of the first `count` learners are analytic in ξ_level. */
function stripAt(
  { learners, law }: ChainContext,
  { order, rows }: FieldGeometry,
  level: number,
  count: number,
): number {
  // Earlier learners know nothing of this variable.
  const later = order.slice(level, count).map((k) => learners[k] as ChainLearner);
  const entries = rows.slice(level, count).map((row) => Math.abs(row[level] as number));
  return fieldStrip(later) / (Math.sqrt(law.delta) * Math.max(...entries));
}

/** Near the finest quadrature of all, for comparing two bounds on the same integrand. */
const nominalExponent = 36;

/**
 * How sharp an integrand is at a level that contains fields analytic in a strip, thresholds and the
 * label's probability. Of that there are two bounds: it is no sharper than Φ of its argument, nor
 * than P(label | u) itself.
 */
function analyticity(
  { law: { prelabelVariance, prelabelStrip } }: ChainContext,
  { direction }: FieldGeometry,
  level: number,
  strip: number,
  thresholds: readonly Threshold[],
): Analyticity {
  const alone = { strip, slope: limited(jointSlope(thresholds, level), thresholds, 0) };
  const explained = direction.reduce((sum, entry) => sum + entry * entry, 0);
  if (prelabelVariance === null || explained === 0) return alone;
  const noise = Math.max(prelabelVariance - explained, Number.MIN_VALUE);
  const label = { slopes: direction, noise };
  const steps = [...thresholds, label];
  const joint = limited(jointSlope(steps, level), thresholds, jointSlope([label], level));
  const smoothed = { strip, slope: joint };
  const moved = prelabelStrip / Math.abs(conditionalSlope(steps, level));
  const sharp = { strip: Math.min(strip, moved), slope: alone.slope };
  const spacing = (bound: Analyticity) => trapezoidSpacing(bound, nominalExponent);
  return spacing(sharp) > spacing(smoothed) ? sharp : smoothed;
}

/** κ, no larger than the limits of thresholds and the label make it if they are independent. */
function limited(slope: number, thresholds: readonly Threshold[], labelSlope: number): number {
  const limits = thresholds.map(({ steepest }) => steepest);
  return Math.min(slope, Math.hypot(labelSlope, ...limits));
}
