import { describe, expect, it } from 'vitest';
import type { DataPart } from '../../src/problem/dataPart.ts';
import type { Problem, TrainedLearner } from '../../src/problem/problem.ts';
import { runPath } from '../../src/simulation/runPath.ts';
import { simulateTrial } from '../../src/simulation/simulateTrial.ts';
import type { LearnerTrial } from '../../src/simulation/trialAnswer.ts';
import { createKernels } from '../../src/numerics/kernels.ts';
import { distilledFrom, problemOf, trained, trialOptions } from './problems.ts';

type Converged = Extract<LearnerTrial, { converged: true }>;

const losses = ['logistic', 'square', 'squared-hinge', 'hinge'] as const;
const designs = ['dense', 'matrix-free'] as const;

const half = (name: string, labels = true): DataPart => ({ name, share: 0.5, labels });

function answer(problem: Problem, name: string, design: (typeof designs)[number] = 'dense') {
  const learner = simulateTrial(problem, trialOptions({ design })).learners[name];
  if (!learner?.converged) throw new Error(learner?.reason ?? 'no such learner');
  return learner;
}

function expectAlike(one: Converged, other: Converged, digits: number): void {
  expect(Object.keys(one.observables)).toEqual(Object.keys(other.observables));
  for (const [key, value] of Object.entries(one.observables)) {
    expect(other.observables[key as 'm']).toBeCloseTo(value, digits);
  }
}

describe('a learner on a part of the sample', () => {
  it('is the learner of a sample of that size, which has the first rows of the larger one', () => {
    for (const loss of losses) {
      const learner = trained('learner', { loss, l2: 0.3 });
      const data = [half('one'), half('other')];
      const part = problemOf([{ ...learner, on: ['one'] }], { data, alpha: 3 });
      const alone = problemOf([learner], { alpha: 1.5 });
      // The same numbers, but for the rounding of gradients that count rows of zeros.
      expectAlike(answer(part, 'learner'), answer(alone, 'learner'), 6);
    }
  });

  it('does not change when others train on other parts', () => {
    const data = [half('one'), half('other')];
    const first = trained('first', { on: ['one'] });
    const alone = answer(problemOf([first], { data }), 'first');
    const both = problemOf([first, trained('second', { on: ['other'] })], { data });
    expect(answer(both, 'first')).toEqual(alone);
  });

  it('on all parts is the learner of the whole sample', () => {
    for (const design of designs) {
      for (const loss of losses) {
        const learner = trained('learner', { loss, l2: 0.3 });
        const data = [half('one'), half('other')];
        const parts = problemOf([{ ...learner, on: ['one', 'other'] }], { data });
        const whole = answer(problemOf([learner]), 'learner', design);
        expectAlike(answer(parts, 'learner', design), whole, 6);
      }
    }
  });

  it('is solved in closed form whether its parts adjoin or not', () => {
    const data = ['a', 'b', 'c'].map((name) => ({ name, share: 1 / 3, labels: true }));
    const learner = (fields: Partial<TrainedLearner>) =>
      problemOf([trained('learner', { loss: 'square', ...fields })], { data });
    for (const on of [['b'], ['b', 'c'], ['a', 'c']]) {
      // Fewer samples than inputs, and more.
      for (const alpha of [0.9, 3]) {
        const closed = learner({ on, training: { method: 'closed-form' } });
        const iterated = learner({
          on,
          training: { method: 'minimise', tolerance: 1e-12, iterations: 20_000 },
        });
        expectAlike(
          answer({ ...closed, alpha }, 'learner'),
          answer({ ...iterated, alpha }, 'learner'),
          9,
        );
      }
    }
  });

  it('shares normal equations with learners of the same rows only', () => {
    const data = [half('one'), half('other')];
    const learner = (name: string, on: string[], l2: number) =>
      trained(name, { loss: 'square', on, l2, training: { method: 'closed-form' } });
    const learners = [
      learner('a', ['one'], 0.1),
      learner('b', ['other'], 0.1),
      learner('c', ['one'], 0.2),
    ];
    const [together] = runPath(createKernels(), [problemOf(learners, { data })], trialOptions());
    for (const each of learners) {
      const alone = answer(problemOf([each], { data }), each.name);
      expectAlike(together?.learners[each.name] as Converged, alone, 10);
    }
  });

  it('has no training error on samples without labels, nor records one', () => {
    const data = [half('labelled'), half('bare', false)];
    const teacher = trained('teacher', { on: ['labelled'] });
    const student = trained('student', {
      on: ['bare'],
      targets: distilledFrom('teacher'),
      training: { method: 'gradient-descent', step: 0.1, iterations: 20, tolerance: 0, record: 10 },
    });
    const { observables, trajectory } = answer(problemOf([teacher, student], { data }), 'student');
    expect(observables).toHaveProperty('trainLoss');
    for (const name of ['trainError', 'gap', 'trainCrossEntropy']) {
      expect(observables).not.toHaveProperty(name);
    }
    expect(Object.keys(trajectory ?? {})).toEqual(['iteration', 'trainLoss', 'testError']);
  });

  it('takes targets with weight 1 where there are no labels, whatever its mixing', () => {
    const data = [half('labelled'), half('bare', false)];
    const teacher = trained('teacher', { on: ['labelled'] });
    const student = (mixing: number) =>
      trained('student', { on: ['bare'], targets: { ...distilledFrom('teacher'), mixing } });
    const [some, all] = [0.3, 1].map((mixing) =>
      answer(problemOf([teacher, student(mixing)], { data }), 'student'),
    );
    expect(some?.observables).toEqual(all?.observables);
  });

  it('says so where its share rounds to no sample', () => {
    const data = [
      { name: 'tiny', share: 1e-4, labels: true },
      { ...half('rest'), share: 0.9999 },
    ];
    const { learners } = simulateTrial(
      problemOf([trained('learner', { on: ['tiny'] })], { data }),
      trialOptions(),
    );
    expect(learners['learner']).toEqual({ converged: false, reason: 'no samples in tiny' });
  });
});
