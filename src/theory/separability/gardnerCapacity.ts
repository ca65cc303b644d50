import { shortfall } from './marginCapacity.ts';

/**
 * α_c(κ) = 1/∫_{−κ}^∞ Dt (t+κ)², the largest number of random labels per input that a perceptron
 * can store with margin κ ≥ 0 (Gardner 1988, J. Phys. A 21, 257).
 */
export function gardnerCapacity(margin: number): number {
  return 1 / shortfall(-margin);
}
