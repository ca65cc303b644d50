import type { LogisticTerm } from '../../observables/dataTerm.ts';

/**
 * The slope of Σ_μ D(t u_μ) for t → ∞ along a direction of fields u: each sample adds
 * (a + c − τ) u where u > 0 and τ |u| where u < 0, since σ saturates at 1 or 0. The data term has
 * no minimiser on a line along which it is ≤ 0 (it falls for ever); for hard labels that means
 * y u ≥ 0 on every sample, a separating direction (Albert & Anderson 1984).
 */
export function asymptoticSlope(
  { plain, tempered }: LogisticTerm,
  targets: Float64Array,
  direction: (sample: number) => number,
): number {
  const ceiling = plain + tempered;
  let slope = 0;
  for (let i = 0; i < targets.length; i++) {
    const target = targets[i] as number;
    const change = direction(i);
    slope += change > 0 ? (ceiling - target) * change : -target * change;
  }
  return slope;
}
