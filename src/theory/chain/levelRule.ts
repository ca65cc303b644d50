import { gaussHermite } from '../../numerics/gaussHermite.ts';
import type { GaussianRule } from '../../numerics/gaussianRule.ts';
import {
  gaussianTrapezoid,
  trapezoidSize,
  trapezoidSpacing,
} from '../../numerics/gaussianTrapezoid.ts';
import type { Analyticity } from '../../numerics/gaussianTrapezoid.ts';
import type { ChainLearner } from './chainLearner.ts';

/** The integrand is sharper than the grid may be fine: there is no trustworthy answer. */
export class QuadratureLimitError extends Error {}

/** Each variable has its rule, but a grid of all of them has too many points. */
export class GridSizeError extends QuadratureLimitError {
  constructor() {
    super('the quadrature over the fields of a whole chain needs too many points');
  }
}

/** More nodes than this in one variable means features of width 1e−3 standard deviations. */
const mostNodes = 20_000;

/** Square-loss fields are linear in ξ, so all averages are polynomials of degree at most 2. */
const polynomialRule = gaussHermite(4);

/** Whether averages are polynomials in this variable. */
function isPolynomial({ strip, slope }: Analyticity): boolean {
  return strip === Number.POSITIVE_INFINITY && slope === 0;
}

/** Number of nodes that `levelRule` takes; it may be too many for it. */
export function ruleSize(analyticity: Analyticity, exponent: number): number {
  if (isPolynomial(analyticity)) return polynomialRule.nodes.length;
  return trapezoidSize(trapezoidSpacing(analyticity, exponent), exponent);
}

/**
 * The quadrature rule of one variable ξ with error about e^{−exponent}: Gauss–Hermite where the
 * integrand is a polynomial, the trapezoidal rule elsewhere.
 *
 * @throws QuadratureLimitError when the integrand needs too fine a grid.
 */
export function levelRule(analyticity: Analyticity, exponent: number): GaussianRule {
  if (isPolynomial(analyticity)) return polynomialRule;
  if (!(ruleSize(analyticity, exponent) <= mostNodes)) {
    throw new QuadratureLimitError(
      'the integrand is too sharp for the quadrature: ' +
        'weights are nearly unbounded, or labels nearly determined by the fields',
    );
  }
  return gaussianTrapezoid(trapezoidSpacing(analyticity, exponent), exponent);
}

/**
 * Distance from the real axis, in units of the field, within which fields after training are
 * analytic: σ(h/T) has its poles at ±iπT, and the branch points of the proximal map
 * h + Vσ(h) = ω lie at Im ω = ±π for every V.
 */
export function fieldStrip(learners: readonly ChainLearner[]): number {
  const terms = learners.flatMap((learner) => (learner.kind === 'fixed' ? [] : learner.terms));
  return terms.reduce((strip, term) => {
    if (term === null || term.loss === 'square') return strip;
    return Math.min(strip, Math.PI * Math.min(1, term.temperature));
  }, Number.POSITIVE_INFINITY);
}
