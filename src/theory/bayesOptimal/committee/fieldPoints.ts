import type { Modes } from './modes.ts';

/** Takes one point ω of the fields of two units, with its share of the average. */
export type VisitPoint = (omega1: number, omega2: number, weight: number) => void;

/**
 * Visits points for the average over ω ~ N(0, q) of functions that neither the exchange of the units
 * nor a change of both signs alters: a quarter of the plane, with weights for all of it. Labels
 * change over the deviation √V of the pre-labels that is left.
 *
 * @param fineness multiplies the density of the points.
 */
export function visitFieldPoints(
  overlap: Modes,
  variance: Modes,
  fineness: number,
  visit: VisitPoint,
): void {
  const own = 0.5 * (variance.sum + variance.difference);
  if (own < sharpBelow) visitGraded(overlap, Math.sqrt(own), fineness, visit);
  else visitEven(overlap, own, fineness, visit);
}

/** Own variance below which the even points would have to be so many that graded ones are fewer. */
const sharpBelow = 0.3;

/** Beyond so many deviations the normal density is below 1e−16. */
const reach = 8.5;

/** In units of the scale on which the integrand changes. */
const evenSpacing = 0.4;

/**
 * The trapezoidal rule in the normal variables of the two modes, whose error falls exponentially
 * (as for one unit, see `channelAverages`). A mode that does not fluctuate needs one point.
 */
function visitEven(overlap: Modes, own: number, fineness: number, visit: VisitPoint): void {
  const sums = evenPoints(overlap.sum, own, fineness);
  const differences = evenPoints(overlap.difference, own, fineness);
  for (const [xi, omegaSum, weightSum] of sums) {
    for (const [eta, omegaDifference, weight] of differences) {
      if (xi * xi + eta * eta > reach * reach) break;
      visit(
        (omegaSum + omegaDifference) * Math.SQRT1_2,
        (omegaSum - omegaDifference) * Math.SQRT1_2,
        weightSum * weight,
      );
    }
  }
}

/** ξ ≥ 0, ω = √q ξ and the weight, for −ξ too. */
function evenPoints(
  overlap: number,
  own: number,
  fineness: number,
): [xi: number, omega: number, weight: number][] {
  if (overlap === 0) return [[0, 0, 1]];
  const spread = Math.sqrt(overlap);
  const step = evenSpacing / (fineness * Math.sqrt(1 + (2 * overlap) / own));
  const count = Math.ceil(reach / step);
  return Array.from({ length: count + 1 }, (_, i) => {
    const xi = i * step;
    const density = Math.exp(-0.5 * xi * xi) / Math.sqrt(2 * Math.PI);
    return [xi, spread * xi, (i === 0 ? 1 : 2) * step * density];
  });
}

/** Fields within so many deviations of zero have points of even distance. */
const evenWithin = 4;

/** Step of the graded rule: points of small fields are .24 deviations apart. */
const gradedStep = 0.06;

/**
 * Points ω = c sinh t of both units, even in t: as dense as labels need near ω₁ = 0 and ω₂ = 0, and
 * ever farther apart from there on. An analytic change of variables keeps the exponential accuracy
 * of the trapezoidal rule.
 */
function visitGraded(overlap: Modes, deviation: number, fineness: number, visit: VisitPoint): void {
  const scale = evenWithin * deviation;
  const step = gradedStep / fineness;
  const count = Math.ceil(Math.asinh(reach / scale) / step);
  const omega = Array.from({ length: count + 1 }, (_, i) => scale * Math.sinh(i * step));
  const width = Array.from({ length: count + 1 }, (_, i) => step * scale * Math.cosh(i * step));
  const norm = 1 / (2 * Math.PI * Math.sqrt(overlap.sum * overlap.difference));
  for (let i = 0; i <= count; i++) {
    const one = omega[i] as number;
    for (let j = -i; j <= i; j++) {
      const k = Math.abs(j);
      const two = Math.sign(j) * (omega[k] as number);
      const [sum, difference] = [one + two, one - two];
      const square = (sum * sum) / overlap.sum + (difference * difference) / overlap.difference;
      if (square > 2 * reach * reach) continue;
      const area = (width[i] as number) * (width[k] as number);
      visit(one, two, images(i, k) * norm * area * Math.exp(-0.25 * square));
    }
  }
}

/** How many points of the plane a point with ω₁ ≥ |ω₂| stands for. */
function images(i: number, k: number): number {
  if (i === 0) return 1;
  return i === k ? 2 : 4;
}
