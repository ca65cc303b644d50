import type { Analyticity } from '../../../numerics/gaussianTrapezoid.ts';
import { gaussLegendre } from '../../../numerics/gaussLegendre.ts';
import { normalDensity } from '../../../numerics/specialFunctions.ts';

/** Nodes and weights of ∫Dx f(x) over an interval; only the first `count` entries count. */
export interface Points {
  nodes: Float64Array;
  weights: Float64Array;
  count: number;
}

/** How long a piece each Gauss–Legendre rule may cover, longest last. */
export interface PieceLadder {
  steps: readonly { nodes: number; halfLength: number }[];
}

/** Rules that pieces are covered with; a longer piece is cut into equal parts. */
const ruleSizes = [4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 28, 32, 36, 40, 48, 56, 64];

/**
 * Rules with error about e^{−exponent} for ∫Dx f between breaks, f analytic on each piece. With n
 * nodes on a piece of half-length a the error is bounded by f on the ellipse of parameter
 * ρ = e^s around it times ρ^{−2n} (Trefethen 2008, thm 4.5). Its half-height a sinh s must stay
 * inside f's strip, and there f φ grows like exp((1+κ²)(a sinh s)²/2).
 */
export function pieceLadder(analyticity: Analyticity, exponent: number): PieceLadder {
  const steps = ruleSizes.map((nodes) => ({
    nodes,
    halfLength: longestHalf(analyticity, exponent, nodes),
  }));
  return { steps: steps.filter(({ halfLength }) => halfLength > 0) };
}

/** The largest half-length a that n nodes can cover. */
function longestHalf({ strip, slope }: Analyticity, exponent: number, nodes: number): number {
  const growth = 1 + slope * slope;
  let longest = 0;
  for (let s = exponent / (2 * nodes) + ellipseStep; s <= widestEllipse; s += ellipseStep) {
    const height = Math.min(Math.sqrt((2 * (2 * s * nodes - exponent)) / growth), strip);
    longest = Math.max(longest, height / Math.sinh(s));
  }
  return longest;
}

const ellipseStep = 0.05;
const widestEllipse = 6;

/** About how many points cover the Gaussian measure out to `radius` with three breaks in it. */
export function piecesSize({ steps }: PieceLadder, radius: number): number {
  const quarter = radius / 4;
  const longest = steps[steps.length - 1] as PieceLadder['steps'][number];
  const step = steps.find(({ halfLength }) => halfLength >= quarter);
  if (step !== undefined) return 4 * step.nodes;
  return Math.ceil((radius / longest.halfLength) * longest.nodes) + longest.nodes;
}

/** Room for points that grows when they need more. */
export function emptyPoints(): Points {
  return { nodes: new Float64Array(64), weights: new Float64Array(64), count: 0 };
}

/** Writes a rule for ∫Dx f over [−radius, radius] to `out`, cut at `breaks` (in any order). */
export function pieceRule(
  ladder: PieceLadder,
  breaks: readonly number[],
  radius: number,
  out: Points,
): void {
  out.count = 0;
  let from = -radius;
  for (const edge of [...breaks].sort((a, b) => a - b)) {
    if (!(edge > from && edge < radius)) continue;
    addPiece(ladder, from, edge, out);
    from = edge;
  }
  if (radius > from) addPiece(ladder, from, radius, out);
}

/** Adds a rule for ∫Dx f over an interval on which f is analytic to `out`. */
export function addPiece({ steps }: PieceLadder, from: number, to: number, out: Points): void {
  const half = 0.5 * (to - from);
  const longest = steps[steps.length - 1] as PieceLadder['steps'][number];
  const parts = Math.ceil(half / longest.halfLength);
  const width = half / parts;
  const { nodes: size } = steps.find(({ halfLength }) => halfLength >= width) ?? longest;
  const { nodes, weights } = gaussLegendre(size);
  reserve(out, out.count + parts * size);
  for (let part = 0; part < parts; part++) {
    const centre = from + (2 * part + 1) * width;
    for (let i = 0; i < size; i++) {
      const x = centre + width * (nodes[i] as number);
      out.nodes[out.count] = x;
      out.weights[out.count] = width * (weights[i] as number) * normalDensity(x);
      out.count++;
    }
  }
}

function reserve(out: Points, size: number): void {
  if (size <= out.nodes.length) return;
  const grown = (values: Float64Array) => {
    const copy = new Float64Array(2 * size);
    copy.set(values);
    return copy;
  };
  out.nodes = grown(out.nodes);
  out.weights = grown(out.weights);
}
