import type { UnitActivation } from '../../problem/unitActivation.ts';

/**
 * E[g'(x)] over a centred Gaussian field of that variance, which by Stein's lemma is E[x g(x)] per
 * variance. The slope of a sign is 2δ(x); a field that is always zero has none.
 */
export function meanSlope(unit: UnitActivation, variance: number): number {
  if (unit === 'linear') return 1;
  if (unit === 'relu') return 0.5;
  // erf(x/√2) is the mean of sign(x + ξ) over ξ ~ N(0, 1).
  const effective = unit === 'erf' ? 1 + variance : variance;
  return effective === 0 ? 0 : Math.sqrt(2 / (Math.PI * effective));
}
