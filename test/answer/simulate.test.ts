import { describe, expect, it } from 'vitest';
import { aggregateTrials } from '../../src/answer/aggregateTrials.ts';
import { simulate } from '../../src/answer/simulate.ts';
import { simulateTrial } from '../../src/simulation/simulateTrial.ts';
import { problemOf, trained, trialOptions } from '../simulation/problems.ts';

describe('simulate', () => {
  it('aggregates trials 0, 1, … of its seed', () => {
    const problem = problemOf([trained('learner')]);
    const options = { n: 50, seed: 'test', design: 'dense', testSamples: 100 } as const;
    const trials = [0, 1, 2].map((trial) =>
      simulateTrial(problem, trialOptions({ ...options, trial })),
    );
    const { testSamples: _, ...setting } = options;
    expect(simulate(problem, { ...options, trials: 3 })).toEqual(
      aggregateTrials(problem, { ...setting, blas: 'portable' }, trials),
    );
  });
});
