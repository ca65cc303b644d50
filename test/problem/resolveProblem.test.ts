import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curvatureBound } from '../../src/problem/curvatureBound.ts';
import { parseProblem } from '../../src/problem/parseProblem.ts';
import type { ProblemInput, TrainedLearner } from '../../src/problem/problem.ts';
import { arbitraryProblem } from './arbitraryProblem.ts';

function onlyLearner(population: ProblemInput['population'], fields: object): TrainedLearner {
  const data = {
    population,
    alpha: 2,
    learners: [{ name: 'a', loss: 'square', l2: 0, ...fields }],
  };
  const learner = parseProblem(data).learners[0];
  if (learner?.kind !== 'trained') throw new Error('the learner is not trained');
  return learner;
}

describe('resolveProblem', () => {
  it('writes every default into the problem', () => {
    const data = {
      population: { kind: 'mixture' },
      alpha: 2,
      learners: [{ name: 'a', loss: 'logistic', l2: 0 }],
    };
    expect(parseProblem(data)).toStrictEqual({
      protocol: 'batch',
      population: { kind: 'mixture', rho: 0.5, delta: 1, flips: 0 },
      alpha: 2,
      data: [{ name: 'all', share: 1, labels: true }],
      learners: [
        {
          kind: 'trained',
          name: 'a',
          capacity: 1,
          hidden: 1,
          activation: 'linear',
          loss: 'logistic',
          on: ['all'],
          l2: 0,
          bias: true,
          labelSmoothing: 0,
          training: { method: 'minimise', tolerance: 1e-8, iterations: 20_000 },
        },
      ],
    });
  });

  it('gives a learner a bias on a mixture and none on a perceptron, unless told otherwise', () => {
    expect(onlyLearner({ kind: 'mixture' }, {}).bias).toBe(true);
    expect(onlyLearner({ kind: 'perceptron' }, {}).bias).toBe(false);
    expect(onlyLearner({ kind: 'mixture' }, { bias: false }).bias).toBe(false);
    expect(onlyLearner({ kind: 'perceptron' }, { bias: true }).bias).toBe(true);
  });

  it('makes the inverse of the curvature bound the default step of gradient descent', () => {
    const population = { kind: 'mixture' as const, rho: 0.2, delta: 1, flips: 0 };
    const learner = onlyLearner(population, { training: { method: 'gradient-descent' } });
    const step = 1 / curvatureBound(learner, true, { population, alpha: 2, data: undefined });
    expect(learner.training).toStrictEqual({
      method: 'gradient-descent',
      step,
      iterations: 1000,
      tolerance: 0,
      record: 10,
    });
  });

  it('keeps a stated step', () => {
    const training = { method: 'gradient-descent', step: 0.25 };
    expect(onlyLearner({ kind: 'mixture' }, { training }).training).toMatchObject(training);
  });

  it('drops keys that are there without a value', () => {
    expect(onlyLearner({ kind: 'mixture' }, { targets: undefined })).not.toHaveProperty('targets');
  });

  it('changes nothing in a resolved problem, not even the order of its keys', () => {
    fc.assert(
      fc.property(arbitraryProblem, (input) => {
        const resolved = parseProblem(input);
        expect(JSON.stringify(parseProblem(resolved))).toBe(JSON.stringify(resolved));
      }),
    );
  });
});
