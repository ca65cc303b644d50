import type { Analyticity } from '../../../numerics/gaussianTrapezoid.ts';
import { trapezoidRadius } from '../../../numerics/gaussianTrapezoid.ts';
import type { GaussianRule } from '../../../numerics/gaussianRule.ts';
import { addPiece, emptyPoints, pieceLadder } from './pieceRule.ts';
import type { PieceLadder } from './pieceRule.ts';

/** An integrand f(ξ, Φ(t(ξ))) with a threshold t that may be as steep as it likes. */
export interface SteepIntegrand {
  /** t at many ξ. */
  threshold: (xi: Float64Array) => Float64Array;
  /** Where t is not analytic. */
  breaks: readonly number[];
  /** How sharp f is in ξ where t moves with a slope; without a slope, where Φ is 0 or 1. */
  sharpness: (slope: number | null) => Analyticity;
}

interface Interval {
  from: number;
  to: number;
}

/**
 * The rule for ∫Dξ f(ξ, Φ(t(ξ))) with error about e^{−exponent}: Gauss–Legendre on intervals that
 * are halved until, at the slopes that t has on them, they are no longer than their rule may cover.
 * Only intervals in which Φ changes are short, and their number grows like the logarithm of the
 * slope.
 */
export function steepRule(integrand: SteepIntegrand, exponent: number): GaussianRule {
  const radius = trapezoidRadius(exponent);
  const gentle = pieceLadder(integrand.sharpness(null), exponent);
  const inside = integrand.breaks.filter((edge) => Math.abs(edge) < radius);
  const edges = [-radius, ...inside.sort((a, b) => a - b), radius];
  const points = emptyPoints();
  let open: Interval[] = edges.slice(1).map((to, i) => ({ from: edges[i] as number, to }));
  while (open.length > 0) {
    const values = integrand.threshold(Float64Array.from(open.flatMap(samples)));
    open = open.flatMap((interval, i) => {
      const own = values.subarray(i * fractions.length, (i + 1) * fractions.length);
      const half = 0.5 * (interval.to - interval.from);
      const ladder =
        half > negligible ? ladderOn(interval, own, integrand, gentle, exponent) : gentle;
      if (half > negligible && reach(ladder) < half) return halves(interval);
      addPiece(ladder, interval.from, interval.to, points);
      return [];
    });
  }
  const { nodes, weights, count } = points;
  return { nodes: nodes.slice(0, count), weights: weights.slice(0, count) };
}

/** Intervals of this length contribute nothing, and a vertical step may be on one. */
const negligible = 1e-14;

/** Where an interval is sampled: not at its ends, which may be breaks. */
const fractions = [0.01, 0.25, 0.5, 0.75, 0.99];

function samples({ from, to }: Interval): number[] {
  return fractions.map((fraction) => from + fraction * (to - from));
}

function halves({ from, to }: Interval): Interval[] {
  const centre = 0.5 * (from + to);
  return [
    { from, to: centre },
    { from: centre, to },
  ];
}

/** The rules that may be used on an interval, given t on it. */
function ladderOn(
  { from, to }: Interval,
  values: Float64Array,
  { sharpness }: SteepIntegrand,
  gentle: PieceLadder,
  exponent: number,
): PieceLadder {
  const changes = fractions
    .slice(1)
    .map((_, i) => (values[i + 1] as number) - (values[i] as number));
  // What happens between samples is no larger than what happens from one to the next.
  const margin = Math.max(...changes.map(Math.abs));
  const limit = trapezoidRadius(exponent);
  if (Math.min(...values) - margin > limit || Math.max(...values) + margin < -limit) return gentle;
  const slopes = changes.map(
    (change, i) =>
      change / (((fractions[i + 1] as number) - (fractions[i] as number)) * (to - from)),
  );
  const ladders = [Math.min(...slopes), Math.max(...slopes)].map((slope) =>
    pieceLadder(sharpness(slope), exponent),
  );
  return ladders.reduce((one, other) => (reach(one) < reach(other) ? one : other));
}

function reach({ steps }: PieceLadder): number {
  return steps.at(-1)?.halfLength ?? 0;
}
