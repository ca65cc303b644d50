import { normalCdf, sigmoid } from '../../numerics/specialFunctions.ts';
import type { Population } from '../../problem/population.ts';

/**
 * P(y = 1) of labels ±1 given the output of the truth without noise, which on a mixture is the side
 * ±1 of the cloud.
 *
 * @throws RangeError for real labels.
 */
export function labelChance(population: Population): (truth: number) => number {
  const { flips } = population;
  const chance = cleanChance(population);
  return (truth) => flips + (1 - 2 * flips) * chance(truth);
}

function cleanChance(population: Population): (truth: number) => number {
  const step = (truth: number) => (truth < 0 ? 0 : 1);
  if (population.kind === 'mixture') return step;
  if (population.output === 'linear') throw new RangeError('real labels have no classes');
  if (population.output === 'logit') {
    const { beta = 1 } = population;
    return (truth) => sigmoid(beta * truth);
  }
  const { noise } = population;
  if (noise === 0) return step;
  const deviation = Math.sqrt(noise);
  return (truth) => normalCdf(truth / deviation);
}
