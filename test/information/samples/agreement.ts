import { expect } from 'vitest';
import { createKernels } from '../../../src/numerics/kernels.ts';
import { seedStream } from '../../../src/numerics/stream.ts';
import { softInformation } from '../../../src/information/fields/softInformation.ts';
import { partNames } from '../../../src/information/partNames.ts';
import { sampleInformation } from '../../../src/information/samples/sampleInformation.ts';
import type { LearnerPair } from '../../../src/information/signs/signTable.ts';
import type { SingleIndexPopulation } from '../../../src/problem/population.ts';
import { mixture, perceptron } from '../fields/pairs.ts';
import { simulatedFields } from './simulatedFields.ts';

/** Populations with pairs of learners on them. */
export const cases: [string, SingleIndexPopulation, LearnerPair][] = [
  [
    'an unbalanced mixture with biases and flips',
    mixture({ rho: 0.3, delta: 0.5, flips: 0.02 }),
    {
      teacher: { m: 0.9, q: 1.1, bias: -0.6 },
      student: { m: 0.6, q: 1.4, bias: 0.2 },
      overlap: 0.7,
    },
  ],
  [
    'noisy signs',
    perceptron({ noise: 0.2 }),
    {
      teacher: { m: 0.9, q: 1, bias: 0 },
      student: { m: 0.6, q: 1, bias: 0 },
      overlap: 0.6,
    },
  ],
];

/**
 * Theory and the histogram of simulated fields agree: to five standard errors and to what bins may
 * lose, which is allowed to be at most `binning` bit.
 */
export function expectAgreement(
  population: SingleIndexPopulation,
  pair: LearnerPair,
  count: number,
  binning: number,
): void {
  const fields = simulatedFields(population, pair, count);
  const expected = softInformation(population, pair.teacher, pair.student, pair.overlap);
  const kernels = createKernels();
  const streams = (purpose: string) => seedStream(kernels, `agreement/${purpose}`);
  const { parts } = sampleInformation(kernels, fields, { streams });
  for (const name of partNames) {
    const found = parts[name];
    const change = found.binning ?? Infinity;
    expect(change, name).toBeLessThan(binning);
    const allowed = 5 * found.stderr + change;
    expect(Math.abs(found.value - expected[name]), name).toBeLessThan(allowed);
  }
}
