import type { ResolvedExperiment } from './resolvedExperiment.ts';

/**
 * Why the simulation of a run is left out of the promise of equal bits, or that there is none;
 * undefined where equal bits are promised.
 */
export function whyNoHash({
  simulate,
  budget,
}: Pick<ResolvedExperiment, 'simulate' | 'budget'>): string | undefined {
  if (simulate === null) return 'nothing is simulated';
  if (simulate.blas !== 'portable') {
    return 'a native library sums in an order of its own, so its last bits are not promised';
  }
  if (budget?.seconds !== undefined) {
    return 'its time was limited, so its trials are as many as this machine made in it';
  }
  return undefined;
}
