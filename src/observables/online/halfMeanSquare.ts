import type { UnitActivation } from '../../problem/unitActivation.ts';
import { pairExpectation } from './pairExpectation.ts';

/**
 * ½E[(Σ_u c_u g(x_u))²] over fresh inputs, for one coefficient c_u per unit: half the mean square of
 * a combination of outputs, such as the difference of two.
 */
export function halfMeanSquare(
  units: readonly { network: { activation: UnitActivation } }[],
  { overlaps }: { overlaps: readonly (readonly number[])[] },
  coefficients: readonly number[],
): number {
  const activations = units.map(({ network }) => network.activation);
  const used = [...units.keys()].filter((u) => coefficients[u] !== 0);
  const entry = (u: number, v: number) => overlaps[u]?.[v] as number;
  const pair = (u: number, v: number) => {
    const expectation = pairExpectation(
      activations[u] as UnitActivation,
      activations[v] as UnitActivation,
      entry(u, u),
      entry(u, v),
      entry(v, v),
    );
    return (coefficients[u] as number) * (coefficients[v] as number) * expectation;
  };
  let total = 0;
  for (const u of used) {
    total += 0.5 * pair(u, u);
    for (const v of used) if (v < u) total += pair(u, v);
  }
  // Of equal networks rounding leaves a little of either sign.
  return Math.max(0, total);
}
