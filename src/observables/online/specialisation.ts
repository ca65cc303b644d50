import type { Unit } from '../../problem/online/units.ts';

/** C_uv = w_u·w_v/N of all pairs of units, row by row. */
interface Overlaps {
  overlaps: readonly (readonly number[])[];
}

/** |ρ_in| = |R_in|/√(Q_ii T_nn); of a unit without weights 0. */
function correlation({ overlaps }: Overlaps, i: number, n: number): number {
  const norms = (overlaps[i]?.[i] as number) * (overlaps[n]?.[n] as number);
  return norms > 0 ? Math.abs(overlaps[i]?.[n] as number) / Math.sqrt(norms) : 0;
}

/**
 * How far the units of the network in place `at` of the list have parted to follow one unit of the
 * truth each: with |ρ_in| the correlation of unit i with unit n of the truth,
 * (1/K) Σ_i (max_n |ρ_in| − mean_n |ρ_in|) · M/(M−1). It is 0 where every unit follows all units of
 * the truth alike, as on the symmetric plateau, and 1 where each is along one of them (which are
 * orthogonal). `undefined` for a truth of one unit, and for the truth itself.
 */
export function specialisation(
  units: readonly Pick<Unit, 'at'>[],
  state: Overlaps,
  at: number,
): number | undefined {
  const placesOf = (network: number) => [...units.keys()].filter((u) => units[u]?.at === network);
  const [own, truth] = [placesOf(at), placesOf(0)];
  if (at === 0 || truth.length < 2) return undefined;
  const excess = own.map((i) => {
    const sizes = truth.map((n) => correlation(state, i, n));
    return Math.max(...sizes) - sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  });
  const mean = excess.reduce((sum, value) => sum + value, 0) / own.length;
  return (mean * truth.length) / (truth.length - 1);
}
