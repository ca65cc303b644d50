import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/problem/inputError.ts';
import { checkDesign } from '../../src/simulation/checkDesign.ts';
import { simulateTrial } from '../../src/simulation/simulateTrial.ts';
import { perceptron, problemOf, trained, trialOptions } from './problems.ts';

const square = { loss: 'square', bias: false } as const;
const learner = trained('a', square);
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
  ])('is refused where %s', (message, problem) => {
    const simulate = () => simulateTrial(problem, trialOptions({ design: 'matrix-free' }));
    expect(simulate).toThrow(InputError);
    expect(simulate).toThrow(message);
    expect(() => checkDesign(problem, { n: 100, design: 'dense' })).not.toThrow();
  });
});
