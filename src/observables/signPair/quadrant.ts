import { log, normalCdf, normalDensity } from '../../numerics/specialFunctions.ts';
import type { PairLikelihood } from './signPairChannel.ts';

/**
 * Writes the likelihood of sign(u₁) = σ₁, sign(u₂) = σ₂ at the means ω of the pre-labels, given the
 * probability of it.
 */
export type QuadrantLikelihood = (
  sign1: 1 | -1,
  sign2: 1 | -1,
  mean1: number,
  mean2: number,
  probability: number,
  out: PairLikelihood,
) => void;

/** A quadrant in standard units: x = σ₁ω₁/√V₁₁, y = σ₂ω₂/√V₂₂, r = σ₁σ₂ρ, c = √(1−r²). */
interface Standard {
  x: number;
  y: number;
  r: number;
  c: number;
}

/**
 * The logarithm of P(σ₁u₁ > 0, σ₂u₂ > 0) = Φ₂(x, y; r), u ~ N(ω, V), with its first and second
 * derivatives.
 *
 * @param scale1 √V₁₁
 * @param scale2 √V₂₂
 * @param correlation ρ of the pre-labels.
 */
export function quadrantLikelihood(
  scale1: number,
  scale2: number,
  correlation: number,
): QuadrantLikelihood {
  const c = Math.sqrt(Math.max(smallestRest, (1 - correlation) * (1 + correlation)));
  const at: Standard = { x: 0, y: 0, r: 0, c };
  return (sign1, sign2, mean1, mean2, probability, out) => {
    const turn = sign1 * sign2;
    at.x = (sign1 * mean1) / scale1;
    at.y = (sign2 * mean2) / scale2;
    at.r = turn * correlation;
    if (probability > resolved) writeSmooth(at, probability, out);
    else writeRemote(at, probability, out);
    out.pull1 *= sign1 / scale1;
    out.pull2 *= sign2 / scale2;
    out.slope11 /= scale1 * scale1;
    out.slope12 *= turn / (scale1 * scale2);
    out.slope22 /= scale2 * scale2;
  };
}

/** 1 − r² of pre-labels that are one and the same but for rounding. */
const smallestRest = 1e-14;

/** The law is known to 1e−15, which is too much beside smaller values to divide by them. */
const resolved = 1e-12;

/** Below, rounding may have left nothing of the law at all. */
const lost = 1e-14;

/** From ∂Φ₂/∂x = φ(x) Φ((y − rx)/c), ∂²Φ₂/∂x∂y = φ₂ and ∂²Φ₂/∂x² = −x ∂Φ₂/∂x − r φ₂. */
function writeSmooth({ x, y, r, c }: Standard, probability: number, out: PairLikelihood): void {
  const residual = (x - r * y) / c;
  const density = (normalDensity(y) * normalDensity(residual)) / (c * probability);
  const gx = (normalDensity(x) * normalCdf((y - r * x) / c)) / probability;
  const gy = (normalDensity(y) * normalCdf(residual)) / probability;
  out.logProbability = log(probability);
  out.pull1 = gx;
  out.pull2 = gy;
  out.slope11 = -x * gx - r * density - gx * gx;
  out.slope12 = density - gx * gy;
  out.slope22 = -y * gy - r * density - gy * gy;
}

/**
 * Far from the quadrant log Φ₂ is −½ times the squared distance to it, in the metric of the law, to
 * leading order: to an edge or to the corner. Labels of less than one chance in 10¹² are met by
 * messages far from rest, and the place where those rest does not depend on them.
 */
function writeRemote({ x, y, r, c }: Standard, probability: number, out: PairLikelihood): void {
  const toX = y - r * x >= 0;
  const toY = !toX && x - r * y >= 0;
  const corner = !toX && !toY ? 1 / (c * c) : 0;
  out.pull1 = (toX ? -x : 0) + corner * (r * y - x);
  out.pull2 = (toY ? -y : 0) + corner * (r * x - y);
  out.slope11 = (toX ? -1 : 0) - corner;
  out.slope12 = corner * r;
  out.slope22 = (toY ? -1 : 0) - corner;
  const square = -(x * out.pull1 + y * out.pull2);
  out.logProbability = probability > lost ? log(probability) : -0.5 * square - log(1 + square);
}
