import type { OutputProducts } from './outputProducts.ts';

/**
 * ½E[(Σ_u c_u g(x_u))²] over fresh inputs, for one coefficient c_u per unit: half the mean square of
 * a combination of outputs, such as the difference of two.
 */
export function halfMeanSquare(products: OutputProducts, coefficients: readonly number[]): number {
  const used = [...coefficients.keys()].filter((u) => coefficients[u] !== 0);
  const term = (u: number, v: number) =>
    (coefficients[u] as number) * (coefficients[v] as number) * products(u, v);
  let total = 0;
  for (const u of used) {
    total += 0.5 * term(u, u);
    for (const v of used) if (v < u) total += term(u, v);
  }
  // Of equal networks rounding leaves a little of either sign.
  return Math.max(0, total);
}
