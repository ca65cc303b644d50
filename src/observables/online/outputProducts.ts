import type { UnitActivation } from '../../problem/unitActivation.ts';
import { pairExpectation } from './pairExpectation.ts';

/** E[g(x_u) g(x_v)] over fresh inputs of two of the units of a state, by their places. */
export type OutputProducts = (u: number, v: number) => number;

/** The products of a state's outputs, each computed when it is first asked for. */
export function outputProducts(
  units: readonly { network: { activation: UnitActivation } }[],
  { overlaps }: { overlaps: readonly (readonly number[])[] },
): OutputProducts {
  const known = new Map<number, number>();
  const activation = (u: number) => units[u]?.network.activation as UnitActivation;
  const entry = (u: number, v: number) => overlaps[u]?.[v] as number;
  return (u, v) => {
    const place = Math.max(u, v) * units.length + Math.min(u, v);
    const product =
      known.get(place) ??
      pairExpectation(activation(u), activation(v), entry(u, u), entry(u, v), entry(v, v));
    known.set(place, product);
    return product;
  };
}
