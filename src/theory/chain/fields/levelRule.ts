import type { GaussianRule } from '../../../numerics/gaussianRule.ts';
import {
  gaussianTrapezoid,
  trapezoidRadius,
  trapezoidSize,
  trapezoidSpacing,
} from '../../../numerics/gaussianTrapezoid.ts';
import type { Analyticity } from '../../../numerics/gaussianTrapezoid.ts';
import { targetSingularities } from '../../../observables/targetFeatures.ts';
import type { ChainLearner } from '../chainLearner.ts';
import { pieceLadder, piecesSize } from './pieceRule.ts';
import type { PieceLadder } from './pieceRule.ts';

/** The integrand is sharper than the grid may be fine: there is no trustworthy answer. */
export class QuadratureLimitError extends Error {}

/** A grid over all variables would have too many points, though none of its rules has. */
export class GridSizeError extends QuadratureLimitError {}

/**
 * How the variable ξ of one learner is integrated: by the trapezoidal rule or another one, the same
 * everywhere, or piece by piece between breaks that differ from node to node. `size` is (about) the number of points.
 */
export type LevelRule =
  | { kind: 'even'; rule: GaussianRule; size: number; spacing: number }
  | { kind: 'whole'; rule: GaussianRule; size: number }
  | { kind: 'pieces'; ladder: PieceLadder; size: number };

/** What is known of the integrand in one variable. */
export interface Integrand extends Analyticity {
  /** Whether it has kinks or jumps in this variable; between them it is analytic. */
  broken: boolean;
}

/** More nodes than this in one variable means features of width 1e−3 standard deviations. */
const mostNodes = 20_000;

/** Number of points of `levelRule`; it may be too many for it. */
export function ruleSize(integrand: Integrand, exponent: number): number {
  if (integrand.broken) {
    return piecesSize(pieceLadder(integrand, exponent), trapezoidRadius(exponent));
  }
  return trapezoidSize(trapezoidSpacing(integrand, exponent), exponent);
}

/**
 * The quadrature rule of one variable ξ with error about e^{−exponent}: Gauss–Legendre between the
 * breaks of a broken integrand, the trapezoidal rule elsewhere.
 *
 * @throws QuadratureLimitError when the integrand needs too fine a grid.
 */
export function levelRule(integrand: Integrand, exponent: number): LevelRule {
  const size = ruleSize(integrand, exponent);
  if (!(size <= mostNodes)) {
    throw new QuadratureLimitError(
      'the integrand is too sharp for the quadrature: ' +
        'weights are nearly unbounded, or labels nearly determined by the fields',
    );
  }
  if (integrand.broken) return { kind: 'pieces', ladder: pieceLadder(integrand, exponent), size };
  const spacing = trapezoidSpacing(integrand, exponent);
  return { kind: 'even', rule: gaussianTrapezoid(spacing, exponent), size, spacing };
}

/**
 * Distance from the real axis, in units of the field, within which fields after training are
 * analytic, apart from kinks and jumps: σ(h/T) has its poles at ±iπT, the branch points of the
 * proximal map h + Vσ(h) = ω lie at Im ω = ±π for every V, and corrected targets may be sharper.
 */
export function fieldStrip(learners: readonly ChainLearner[]): number {
  const terms = learners.flatMap((learner) => (learner.kind === 'fixed' ? [] : learner.terms));
  return terms.reduce((least, term) => {
    if (term === null) return least;
    if (term.loss === 'posterior') return Math.min(least, term.strip);
    const strip = targetSingularities(term).reduce(
      (nearest, { imaginary }) => Math.min(nearest, imaginary),
      least,
    );
    if (term.loss === 'square') return strip;
    const sharpest = term.loss === 'logistic' ? Math.min(1, term.temperature) : term.temperature;
    const smooth = term.loss === 'logistic' || term.tempered !== 0;
    return smooth ? Math.min(strip, Math.PI * sharpest) : strip;
  }, Number.POSITIVE_INFINITY);
}
