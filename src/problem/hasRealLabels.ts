import type { Population } from './population.ts';

/** Whether labels are real numbers instead of ±1. */
export function hasRealLabels(population: Population): boolean {
  return population.kind !== 'mixture' && population.output === 'linear';
}
