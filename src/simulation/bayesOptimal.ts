import { log } from '../numerics/specialFunctions.ts';
import type { Mixture } from '../problem/population.ts';

/**
 * The deviation √(Δ/α) of w = v + √(Δ/α) ξ, the Bayes-optimal weights; ξ is independent of the
 * sample (Saglietti & Zdeborová 2020, §3).
 */
export function bayesDeviation({ delta }: Mixture, alpha: number): number {
  return Math.sqrt(delta / alpha);
}

/** b = ½Δ(1 + Δ/α) log(ρ/(1−ρ)), the bias of the Bayes-optimal classifier of the mixture. */
export function bayesBias({ rho, delta }: Mixture, alpha: number): number {
  return 0.5 * delta * (1 + delta / alpha) * log(rho / (1 - rho));
}
