import type { Perceptron } from '../problem/population.ts';
import { logisticMixture } from './logisticMixture.ts';
import type { NormalComponent } from './logisticMixture.ts';

/**
 * The law of the noise that a perceptron adds to its pre-label u before the label is made of it:
 * y = sign(u + noise), or u + noise for real labels. Noise of logit labels is logistic with scale
 * 1/β, P(u + noise > 0) = σ(βu), and written as a mixture of normal laws (`logisticMixture`).
 * Whatever is linear in the law of labels is the same mixture of its values for normal noise.
 */
export function labelNoise({ output, noise, beta = 1 }: Perceptron): readonly NormalComponent[] {
  if (output !== 'logit') return [{ weight: 1, variance: noise }];
  return logisticMixture.map(({ weight, variance }) => ({
    weight,
    variance: variance / (beta * beta),
  }));
}
