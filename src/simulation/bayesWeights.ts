import type { Kernels } from '../numerics/kernels.ts';
import { log } from '../numerics/specialFunctions.ts';
import type { Mixture } from '../problem/population.ts';
import type { Vector } from './design/design.ts';

/**
 * w = v + √(Δ/α) ξ on the active inputs, with ξ from a stream of its own and so independent of
 * the sample (Saglietti & Zdeborová 2020, §3).
 */
export function drawBayesWeights(
  kernels: Kernels,
  { delta }: Mixture,
  alpha: number,
  active: number,
  stream: Vector,
): Vector {
  const weights = kernels.allocate(active);
  kernels.raw.fillNormals(stream, weights, active);
  const values = kernels.view(weights, active);
  const deviation = Math.sqrt(delta / alpha);
  for (let i = 0; i < active; i++) values[i] = 1 + deviation * (values[i] as number);
  return weights;
}

/** b = ½Δ(1 + Δ/α) log(ρ/(1−ρ)), the bias of the Bayes-optimal classifier of the mixture. */
export function bayesBias({ rho, delta }: Mixture, alpha: number): number {
  return 0.5 * delta * (1 + delta / alpha) * log(rho / (1 - rho));
}
