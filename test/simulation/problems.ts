import { wholeSample } from '../../src/problem/dataPart.ts';
import type { Problem, TrainedLearner } from '../../src/problem/problem.ts';
import type { TrialOptions } from '../../src/simulation/simulateTrial.ts';

/** The mixture of Saglietti & Zdeborová. */
export const mixture = { kind: 'mixture', rho: 0.2, delta: 1, flips: 0 } as const;

/** The noiseless sign perceptron. */
export const perceptron = {
  kind: 'perceptron',
  output: 'sign',
  noise: 0,
  flips: 0,
  weights: 'spherical',
} as const;

/** A logistic learner with ridge 0.1 and a bias, trained to its minimum, unless said otherwise. */
export function trained(name: string, fields: Partial<TrainedLearner> = {}): TrainedLearner {
  return {
    kind: 'trained',
    name,
    capacity: 1,
    hidden: 1,
    activation: 'linear',
    loss: 'logistic',
    l2: 0.1,
    on: ['all'],
    bias: true,
    labelSmoothing: 0,
    training: { method: 'minimise', tolerance: 1e-8, iterations: 20_000 },
    ...fields,
  };
}

/** Pure distillation at temperature 1. */
export function distilledFrom(from: string): NonNullable<TrainedLearner['targets']> {
  return { from, mixing: 1, temperature: 1, scale: 'none', hard: false };
}

/** A mixture problem at α = 3 unless said otherwise. */
export function problemOf(learners: Problem['learners'], fields: Partial<Problem> = {}): Problem {
  const protocol = 'batch';
  return { protocol, population: mixture, alpha: 3, data: [wholeSample], learners, ...fields };
}

/** One dense trial without a fresh sample, unless said otherwise. */
export function trialOptions(fields: Partial<TrialOptions> = {}): TrialOptions {
  return { n: 100, seed: 'test', trial: 0, design: 'dense', testSamples: 0, ...fields };
}
