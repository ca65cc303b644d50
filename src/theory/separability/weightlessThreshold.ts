import { normalCdf, normalDensity, normalTail } from '../../numerics/specialFunctions.ts';
import { gordonMinimum } from './gordonMinimum.ts';
import type { GordonDistance } from './gordonMinimum.ts';

/** Samples of one kind as their data term sees a field δ at its kink: rises δ > 0, falls δ < 0. */
export interface KinkComponent {
  /** Their share of the sample. */
  weight: number;
  /** s, how the signal enters δ. */
  side: 1 | -1;
  /** Slope of the data term above the kink. */
  above: number;
  /** Slope below it, at most `above`. */
  below: number;
}

/**
 * The α beyond which fields that are the same on every sample, at a kink of the data term, minimise
 * the empirical risk whatever the ridge: weights are then exactly 0. They are as long as no weights
 * w = c e + r and bias b lower the risk to first order, with e the unit vector of the signal on the
 * inputs used, r ⊥ e, ‖r‖² = N and fields in units of √Δ. By Gordon's inequality such weights exist
 * with probability 1 for α < η / min_{c,b} E[(h − ω)²] only, where ω = s c μ + b + √(1+c²) z and h is
 * the nearest to ω, in mean square, of all fields that lower the risk, E φ(h) ≤ 0: h is the proximal
 * map of Vφ at the V with E φ(h) = 0. Infinite where ω itself lowers the risk, as it does unless
 * classes are very unequal; NaN where the minimum is not found.
 *
 * `mean` is μ = √(η/Δ), and η is `capacity`.
 */
export function weightlessThreshold(
  law: readonly KinkComponent[],
  mean: number,
  capacity: number,
): number {
  const distance = (c: number, b: number) => descentDistance(law, mean, c, b);
  return capacity / (2 * gordonMinimum(distance, 2));
}

/** ½E(h − ω)² and its derivatives with respect to c and b. */
function descentDistance(
  law: readonly KinkComponent[],
  mean: number,
  c: number,
  b: number,
): GordonDistance {
  const deviation = Math.sqrt(1 + c * c);
  const parts = law.map((part) => ({ ...part, mean: part.side * c * mean + b, deviation }));
  const V = steepness(parts);
  const total: GordonDistance = { value: 0, slope: [0, 0] };
  for (const part of parts) {
    // ω − h is ω clamped to [V below, V above].
    const { first, square, inside } = clamped(part, V * part.below, V * part.above);
    total.value += 0.5 * part.weight * square;
    total.slope[0] += part.weight * (part.side * mean * first + c * inside);
    total.slope[1] += part.weight * first;
  }
  return total;
}

interface FieldPart extends KinkComponent {
  mean: number;
  deviation: number;
}

/** The V at which E φ(h) = 0: it falls as V grows. 0 where even E φ(ω) is not positive. */
function steepness(parts: readonly FieldPart[]): number {
  if (risk(parts, 0) <= 0) return 0;
  let high = 1;
  while (risk(parts, high) > 0) high *= 2;
  let low = 0;
  while (high - low > 1e-15 * high) {
    const centre = 0.5 * (low + high);
    if (centre === low || centre === high) break;
    if (risk(parts, centre) > 0) low = centre;
    else high = centre;
  }
  return 0.5 * (low + high);
}

/** E φ(h) */
function risk(parts: readonly FieldPart[], V: number): number {
  return parts.reduce((sum, { weight, mean, deviation, above, below }) => {
    const over = excess((V * above - mean) / deviation);
    const under = excess((mean - V * below) / deviation);
    return sum + weight * deviation * (above * over - below * under);
  }, 0);
}

/** E(z − a)₊ for z standard normal. */
function excess(a: number): number {
  return normalDensity(a) - a * normalTail(a);
}

/** Moments of a normal variable clamped to [low, high], and its probability to lie between them. */
function clamped({ mean, deviation }: FieldPart, low: number, high: number) {
  const a = (low - mean) / deviation;
  const c = (high - mean) / deviation;
  const [below, above] = [normalCdf(a), normalTail(c)];
  const inside = normalCdf(c) - below;
  const bend = normalDensity(a) - normalDensity(c);
  const skew = a * normalDensity(a) - c * normalDensity(c);
  const first = low * below + high * above + mean * inside + deviation * bend;
  const square =
    low * low * below +
    high * high * above +
    (mean * mean + deviation * deviation) * inside +
    2 * mean * deviation * bend +
    deviation * deviation * skew;
  return { first, square, inside };
}
