import type { Population } from '../problem/population.ts';

/**
 * What multiplies E(h − u)² in the error on real labels: ½ where a committee makes them, as Saad &
 * Solla (1995) have it, and 1 for the other populations. All learners of a problem share it.
 */
export function squaredErrorScale(population: Population): number {
  return population.kind === 'committee' ? 0.5 : 1;
}
