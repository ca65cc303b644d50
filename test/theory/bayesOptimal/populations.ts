import { populationSchema } from '../../../src/problem/population.ts';
import type { Perceptron } from '../../../src/problem/population.ts';

/** A perceptron population with every default written in. */
export function perceptron(rest: Partial<Perceptron>): Perceptron {
  return populationSchema.parse({ kind: 'perceptron', ...rest }) as Perceptron;
}
