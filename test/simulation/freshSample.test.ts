import { describe, expect, it } from 'vitest';
import { simulateTrial } from '../../src/simulation/simulateTrial.ts';
import type { LearnerTrial } from '../../src/simulation/trialAnswer.ts';
import { problemOf, trained, trialOptions } from './problems.ts';

type Converged = Extract<LearnerTrial, { converged: true }>;

describe('the test error on fresh samples', () => {
  const sphere = { kind: 'perceptron', weights: 'spherical' } as const;
  const populations = {
    'a mixture with flips': { kind: 'mixture', rho: 0.3, delta: 1, flips: 0.2 },
    'sign labels with flips': { ...sphere, output: 'sign', noise: 0.2, flips: 0.1 },
    'logit labels': { ...sphere, output: 'logit', noise: 0, beta: 2, flips: 0 },
    'real labels': { ...sphere, output: 'linear', noise: 0.5, flips: 0 },
  } as const;

  it.each(Object.entries(populations))('is that of the formula: %s', (_, population) => {
    for (const design of ['dense', 'matrix-free'] as const) {
      const learner = trained('learner', { loss: 'square', capacity: 0.6 });
      const options = trialOptions({ design, testSamples: 20_000 });
      const { learners } = simulateTrial(problemOf([learner], { population }), options);
      const { observables, testErrorEmpirical } = learners['learner'] as Converged;
      const test = observables.testError as number;
      // A share of samples, or the square of a Gaussian number of variance `test`.
      const variance =
        population.kind === 'perceptron' && population.output === 'linear'
          ? 2 * test * test
          : test * (1 - test);
      const error = Math.abs((testErrorEmpirical as number) - test);
      expect(error).toBeLessThan(4 * Math.sqrt(variance / 20_000));
    }
  });
});
