import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/problem/inputError.ts';
import { checkDesign } from '../../src/simulation/checkDesign.ts';
import { simulateTrial } from '../../src/simulation/simulateTrial.ts';
import { distilledFrom, perceptron, problemOf, trained, trialOptions } from './problems.ts';

const square = { loss: 'square', bias: false } as const;
const learner = trained('a', square);
const crossFitted = (folds: number | 'leave-one-out') =>
  trained('b', { ...square, targets: { ...distilledFrom('a'), crossFit: { folds } } });
const covariance = { kind: 'two-block', share: 0.5, ratio: 4 } as const;

describe('a matrix-free design', () => {
  it.each([
    [
      'population.covariance is given; it needs the design "dense"',
      problemOf([learner], { population: { ...perceptron, covariance } }),
    ],
    [
      'learners.a.features are given; it needs the design "dense"',
      problemOf([trained('a', { ...square, features: { count: 1, activation: 'erf' } })], {
        population: perceptron,
      }),
    ],
    [
      'learners.a.training.method is "gradient-flow"; it needs the design "dense"',
      problemOf(
        [
          trained('a', {
            ...square,
            training: { method: 'gradient-flow', time: 1, targets: 'final' },
          }),
        ],
        {
          population: perceptron,
        },
      ),
    ],
    [
      'learners.b.targets.crossFit.folds is "leave-one-out"; it needs the design "dense"',
      problemOf([learner, crossFitted('leave-one-out')], { population: perceptron }),
    ],
  ])('is refused where %s', (message, problem) => {
    const simulate = () => simulateTrial(problem, trialOptions({ design: 'matrix-free' }));
    expect(simulate).toThrow(InputError);
    expect(simulate).toThrow(message);
    expect(() => checkDesign(problem, { n: 100, design: 'dense' })).not.toThrow();
  });
});

describe('a sample', () => {
  it.each(['dense', 'matrix-free'] as const)('has at least a row for every fold: %s', (design) => {
    const problem = (folds: number) =>
      problemOf([learner, crossFitted(folds)], { alpha: 2, population: perceptron });
    const check = (folds: number) => () => {
      checkDesign(problem(folds), { n: 20, design });
    };
    expect(check(40)).not.toThrow();
    expect(check(50)).toThrow(InputError);
    expect(check(50)).toThrow(
      'learners.b.targets.crossFit.folds is 50; ' +
        'it must be at most 40, the number of samples (--n is 20)',
    );
  });
});
