import { describe, expect, it } from 'vitest';
import { parseProblem } from '../../../src/problem/parseProblem.ts';
import type { ProblemInput } from '../../../src/problem/problem.ts';
import { solveTheory } from '../../../src/theory/solveTheory.ts';
import type { LearnerTheory } from '../../../src/theory/theoryAnswer.ts';
import { logistic, mixture } from '../problems.ts';

type Learners = ProblemInput['learners'];

function answer(alpha: number, learners: Learners, rest: object = {}): LearnerTheory {
  const problem = parseProblem({ population: mixture, alpha, learners, ...rest });
  return Object.values(solveTheory(problem).learners).at(-1) as LearnerTheory;
}

describe('a learner without a ridge', () => {
  it('is refused with its threshold below it, and answered above', () => {
    expect(answer(3, [logistic('a', 0)])).toMatchObject({
      converged: false,
      reason: 'no minimiser: l2 is 0 and the sample is separable below α* = 4.849; α = 3',
    });
    expect(answer(4.84, [logistic('a', 0)])).toMatchObject({ converged: false });
    expect(answer(4.9, [logistic('a', 0)])).toMatchObject({ converged: true });
    expect(answer(1.79, [logistic('a', 0, { capacity: 0.5 })])).toMatchObject({
      reason: expect.stringContaining('α* = 1.804') as string,
    });
    expect(answer(1.9, [logistic('a', 0, { capacity: 0.5 })])).toMatchObject({ converged: true });
  });

  it('counts only the parts of the sample that it trains on', () => {
    const data = [
      { name: 'seen', share: 0.5 },
      { name: 'rest', share: 0.5 },
    ];
    expect(answer(8, [logistic('a', 0, { on: ['seen'] })], { data })).toMatchObject({
      reason: expect.stringContaining('α = 4') as string,
    });
    expect(answer(12, [logistic('a', 0, { on: ['seen'] })], { data })).toMatchObject({
      converged: true,
    });
  });

  it('has no minimiser at any α on noiseless labels', () => {
    const population = { kind: 'perceptron' };
    expect(answer(30, [logistic('a', 0)], { population })).toMatchObject({
      reason: expect.stringContaining('separable at every α') as string,
    });
  });

  it('has one with soft targets or smoothed labels, below the threshold too', () => {
    const soft = [logistic('t', 0.1), logistic('s', 0, { targets: { from: 't' } })];
    expect(answer(2, soft)).toMatchObject({ converged: true });
    expect(answer(2, [logistic('a', 0, { labelSmoothing: 0.1 })])).toMatchObject({
      converged: true,
    });
  });

  it('takes the least norm of many minimisers: fewer samples than inputs, or a separable hinge', () => {
    const smoothed = answer(0.5, [logistic('a', 0, { labelSmoothing: 0.1 })]);
    const tiny = answer(0.5, [logistic('a', 1e-6, { labelSmoothing: 0.1 })]);
    if (!smoothed.converged || !tiny.converged) throw new Error('no answer');
    expect(smoothed.observables.m).toBeCloseTo(tiny.observables.m as number, 4);
    expect(smoothed.quadratureError).toBeLessThan(1e-5);
    const hinge = answer(2, [{ name: 'a', loss: 'hinge', l2: 0 }]);
    if (!hinge.converged) throw new Error(hinge.reason);
    expect(hinge.observables.trainError).toBeCloseTo(0, 6);
  });
});
