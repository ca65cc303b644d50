import { gaussLegendre } from './gaussLegendre.ts';
import type { GaussianRule } from './gaussianRule.ts';
import { normalDensity } from './specialFunctions.ts';

/** A point of the complex plane where an integrand is singular, with its mirror image below. */
export interface SingularPoint {
  real: number;
  /** Above 0: on the axis itself there are only breaks. */
  imaginary: number;
}

/** The normal law has less than 1e−17 of its mass beyond this. */
const RADIUS = 8.6;

/** Half the length of the longest panel: the normal density is entire, but no polynomial. */
const LONGEST = 0.75;

/**
 * Panels have half the length of their distance to the nearest singular point at most. In the ellipse
 * with foci at their ends that goes through it, with parameter ϱ ≥ 2 + √3, the rule's error falls
 * like ϱ^{−2n} (Trefethen 2008, theorem 4.5): 14 nodes leave 1e−16.
 */
const REACH = 0.5;
const NODES = 14;

/** Panels of this length are not halved any more: nothing is left to resolve. */
const SHORTEST = 1e-13;

/**
 * The rule of ∫Dx f(x) for an f that is analytic but for breaks on the axis and singular points beside
 * it: panels with Gauss–Legendre nodes that shorten towards the singular points, so that their number
 * grows with the logarithm of the distance only. The error is about 1e−15 of the largest value near
 * the middle.
 */
export function gradedRule(
  breaks: readonly number[],
  singular: readonly SingularPoint[],
): GaussianRule {
  const inside = breaks.filter((edge) => Math.abs(edge) < RADIUS).sort((a, b) => a - b);
  const edges = [-RADIUS, ...inside, RADIUS];
  const panels = edges.slice(1).flatMap((to, i) => gradedPanels(edges[i] as number, to, singular));
  const legendre = gaussLegendre(NODES);
  const nodes = new Float64Array(panels.length * NODES);
  const weights = new Float64Array(nodes.length);
  panels.forEach(({ centre, half }, p) => {
    legendre.nodes.forEach((node, i) => {
      const x = centre + half * node;
      nodes[p * NODES + i] = x;
      weights[p * NODES + i] = half * (legendre.weights[i] as number) * normalDensity(x);
    });
  });
  return { nodes, weights };
}

interface Panel {
  centre: number;
  half: number;
}

function gradedPanels(from: number, to: number, singular: readonly SingularPoint[]): Panel[] {
  const centre = 0.5 * (from + to);
  const half = 0.5 * (to - from);
  const isResolved =
    half <= LONGEST &&
    singular.every(({ real, imaginary }) => {
      const along = real - centre;
      return half * half <= REACH * REACH * (along * along + imaginary * imaginary);
    });
  if (isResolved || half < SHORTEST) return [{ centre, half }];
  return [...gradedPanels(from, centre, singular), ...gradedPanels(centre, to, singular)];
}
