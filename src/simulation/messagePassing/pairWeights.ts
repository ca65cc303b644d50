import type { Kernels } from '../../numerics/kernels.ts';
import { sigmoid, softplus } from '../../numerics/specialFunctions.ts';
import type { PairMatrix } from '../../observables/signPair/pairMatrix.ts';
import type { Committee } from '../../problem/population.ts';
import type { PairVectors } from './passPairMessages.ts';

/**
 * Writes the posterior means of pairs of weights that are seen as B = A w* + √A ξ, and returns the
 * sum of their derivatives with respect to B, which are the posterior covariances.
 *
 * @param active how many pairs there are; their coordinates may be fewer.
 * @param size coordinates; one per pair for binary ones.
 */
export type PairWeights = (
  kernels: Kernels,
  drives: PairVectors,
  precision: PairMatrix,
  { active, size }: { active: number; size: number },
  weights: PairVectors,
) => PairMatrix;

/** The posterior means for each prior of the w*_k. */
export const pairWeights: Readonly<Record<Committee['weights'], PairWeights>> = {
  // (1 + A)⁻¹ B: for N → ∞ weights of vectors on the sphere are standard normal numbers.
  spherical: ({ raw }, drives, precision, { active, size }, weights) => {
    const [one, two] = [1 + precision.first, 1 + precision.second];
    const determinant = one * two - precision.shared * precision.shared;
    const covariance = {
      first: two / determinant,
      second: one / determinant,
      shared: -precision.shared / determinant,
    };
    raw.copy(drives[0], weights[0], 2 * size);
    raw.axpby(covariance.shared, drives[1], covariance.first, weights[0], size);
    raw.axpby(covariance.shared, drives[0], covariance.second, weights[1], size);
    return {
      first: active * covariance.first,
      second: active * covariance.second,
      shared: active * covariance.shared,
    };
  },
  binary: (kernels, drives, precision, { size }, weights) => {
    const view = ([one, two]: PairVectors) => [kernels.view(one, size), kernels.view(two, size)];
    const [b1, b2] = view(drives) as [Float64Array, Float64Array];
    const [w1, w2] = view(weights) as [Float64Array, Float64Array];
    const total = { first: 0, second: 0, shared: 0 };
    for (let i = 0; i < size; i++) {
      const [sum, difference] = [
        (b1[i] as number) + (b2[i] as number),
        (b1[i] as number) - (b2[i] as number),
      ];
      // The weights are equal or opposite; given which, they are those of one binary weight.
      const odds = logCosh(sum) - logCosh(difference) - 2 * precision.shared;
      const [equal, opposite] = [sigmoid(odds), sigmoid(-odds)];
      const [alike, apart] = [equal * tanh(sum), opposite * tanh(difference)];
      const [mean1, mean2] = [alike + apart, alike - apart];
      w1[i] = mean1;
      w2[i] = mean2;
      total.first += 1 - mean1 * mean1;
      total.second += 1 - mean2 * mean2;
      total.shared += equal - opposite - mean1 * mean2;
    }
    return total;
  },
};

/** log cosh x, but for the constant log 2. */
function logCosh(x: number): number {
  const size = Math.abs(x);
  return size + softplus(-2 * size);
}

function tanh(x: number): number {
  return sigmoid(2 * x) - sigmoid(-2 * x);
}
