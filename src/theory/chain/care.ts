import type { LearnerObservables } from '../../observables/observables.ts';
import type { SingleIndexPopulation } from '../../problem/population.ts';
import { learnerObservables } from './learnerObservables.ts';
import type { LearnerTask } from './learnerMap.ts';
import { freshObservables } from './partObservables.ts';

/** How fine the quadratures of a solution are, and of what. */
export interface Care {
  /**
   * Successive quadrature errors e^{−exponent}: finer and finer grids until two agree, each laid
   * out from the order parameters found on the one before.
   */
  exponents: readonly number[];
  /** Successive numbers of points of each lattice, where fields are sampled. */
  counts: readonly number[];
  /** What is wanted of the last learner of a task; null where its order parameters are impossible. */
  observables: (task: LearnerTask, population: SingleIndexPopulation) => LearnerObservables | null;
}

/** The quadrature error of the coarsest grid of which an answer may come is e^{−16}. */
export const firstExponent = 16;

/** What answers are found with. */
export const usualCare: Care = {
  exponents: [firstExponent, 21, 36, 54, 80],
  counts: [1024, 4096, 16_384],
  observables: learnerObservables,
};

/** As fine, where nothing is wanted of the training sample, whose averages cost as much as sweeps. */
export const freshCare: Care = {
  ...usualCare,
  observables: ({ state, order }, population) =>
    freshObservables(population, state, order[order.length - 1] as number),
};
