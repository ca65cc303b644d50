import type { Kernels } from '../../numerics/kernels.ts';
import { sigmoid } from '../../numerics/specialFunctions.ts';
import type { Perceptron } from '../../problem/population.ts';
import type { Vector } from '../design/design.ts';

/**
 * Writes the posterior means of weights that are seen as r = V̂ w* + √V̂ ξ, and returns the sum of
 * their derivatives with respect to r, which are the posterior variances.
 *
 * @param active how many weights there are; their coordinates may be fewer.
 * @param size coordinates; one per weight for binary ones.
 */
export type PosteriorWeights = (
  kernels: Kernels,
  { drive, precision }: { drive: Vector; precision: number },
  { active, size }: { active: number; size: number },
  weights: Vector,
) => number;

/** The posterior means for each prior of w*. */
export const posteriorWeights: Readonly<Record<Perceptron['weights'], PosteriorWeights>> = {
  // For N → ∞ a weight of a vector on the sphere is a standard normal number.
  spherical: ({ raw }, { drive, precision }, { active, size }, weights) => {
    raw.copy(drive, weights, size);
    raw.scale(1 / (1 + precision), weights, size);
    return active / (1 + precision);
  },
  // tanh r, and 1 − tanh² r without cancellation.
  binary: (kernels, { drive }, { size }, weights) => {
    const [r, w] = [kernels.view(drive, size), kernels.view(weights, size)];
    let total = 0;
    for (let i = 0; i < size; i++) {
      const up = sigmoid(2 * (r[i] as number));
      const down = sigmoid(-2 * (r[i] as number));
      w[i] = up - down;
      total += 4 * up * down;
    }
    return total;
  },
};
