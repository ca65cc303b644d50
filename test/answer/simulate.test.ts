import { describe, expect, it } from 'vitest';
import { aggregateTrials } from '../../src/answer/aggregateTrials.ts';
import { simulate } from '../../src/answer/simulate.ts';
import { solve } from '../../src/answer/solve.ts';
import { parseQuestion } from '../../src/problem/parseQuestion.ts';
import { simulateTrial } from '../../src/simulation/simulateTrial.ts';
import { problemOf, trained, trialOptions } from '../simulation/problems.ts';

/** The quickest of all questions: its trials train nothing. */
const featuresInput = {
  protocol: 'features',
  teacher: { features: [{ task: 1 }, { nuisance: 1 }] },
  student: { angle: 45, noise: 0.25 },
};

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

  it('asks for what is usual where it is left out', () => {
    const problem = parseQuestion(featuresInput);
    const usual = {
      n: 2000,
      trials: 10,
      seed: 'quenched',
      design: 'dense',
      testSamples: 0,
    } as const;
    expect(simulate(problem)).toEqual(simulate(problem, usual));
  });

  it('finds optimal settings by theory first', () => {
    const ridge = { name: 'learner', loss: 'square', l2: 'optimal' };
    const stated = { population: { kind: 'mixture', rho: 0.3 }, alpha: 2, learners: [ridge] };
    const question = parseQuestion(stated);
    const { problem } = simulate(question, { n: 20, trials: 1 });
    expect(problem).toEqual(solve(question).problem);
    expect(problem).not.toEqual(question);
  });

  it.each([
    [{ trials: 0 }, 'trials is 0; it must be a whole number from 1 on'],
    [{ n: 2.5 }, 'n is 2.5; it must be a whole number from 1 on'],
    [{ testSamples: -1 }, 'testSamples is -1; it must be a whole number from 0 on'],
    [{ design: 'overlap-chain' }, 'the design is "overlap-chain"; it must be "dense"'],
  ] as const)('refuses %o', (options, message) => {
    const problem = problemOf([trained('learner')]);
    expect(() => simulate(problem, { n: 20, ...options })).toThrow(message);
  });
});
