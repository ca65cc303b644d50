import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/answer/simulate.ts';
import { parseProblem } from '../../src/problem/parseProblem.ts';
import type { ProblemInput } from '../../src/problem/problem.ts';
import { solveTheory } from '../../src/theory/solveTheory.ts';
import { logistic, mixture, observablesOf } from './problems.ts';

const perceptron = { kind: 'perceptron', noise: 0.2, flips: 0.05 } as const;
const compared = ['m', 'q', 'bias', 'testError', 'trainError'] as const;

type Learners = ProblemInput['learners'];
type Trained = Extract<Learners[number], { loss: unknown }>;

function problemOf(population: ProblemInput['population'], learners: Learners) {
  return parseProblem({ population, alpha: 2, learners });
}

/** Whether students of two problems are the same learner by theory: each claims 1e-6 of quadrature. */
function expectSameTheory(one: Learners, other: Learners, losses: readonly string[] = []): void {
  for (const population of [mixture, perceptron]) {
    const [left, right] = [one, other].map((learners) =>
      observablesOf(solveTheory(problemOf(population, learners)), 'student'),
    );
    for (const name of [...compared, ...losses] as (typeof compared)[number][]) {
      const value = left?.[name] as number;
      expect(Math.abs(value - (right?.[name] as number))).toBeLessThan(
        2e-6 * (1 + Math.abs(value)),
      );
    }
  }
}

/** The same for one simulated sample, to the tolerance of training, 1e-8 of the gradient at zero. */
function expectSameSample(one: Learners, other: Learners): void {
  const options = { n: 60, trials: 1, seed: 'same', testSamples: 0, design: 'dense' } as const;
  for (const population of [mixture, perceptron]) {
    const [left, right] = [one, other].map(
      (learners) => simulate(problemOf(population, learners), options).learners.student,
    );
    if (left?.converged !== true || right?.converged !== true) throw new Error('not converged');
    for (const name of compared) {
      const value = left.observables[name]?.mean as number;
      const difference = Math.abs(value - (right.observables[name]?.mean as number));
      expect(difference).toBeLessThan(1e-6 * (1 + Math.abs(value)));
    }
  }
}

function expectSame(one: Learners, other: Learners, losses: readonly string[] = []): void {
  expectSameTheory(one, other, losses);
  expectSameSample(one, other);
}

const teacher = logistic('teacher', 0.2);
const ownLosses = ['trainLoss', 'testLoss'];

function student(loss: string, targets?: object): Trained {
  const rest = targets === undefined ? {} : { targets: { from: 'teacher', ...targets } };
  return { name: 'student', loss, l2: 0.3, ...rest } as Trained;
}

describe('corrected targets', () => {
  it.each(['logistic', 'square'])('of full strength are the labels: %s', (loss) => {
    for (const correction of [
      { kind: 'orthogonal', scale: 'probability' },
      { kind: 'constant', strength: 1, scale: 'probability' },
    ]) {
      const corrected = student(loss, { correction });
      expectSame([teacher, corrected], [teacher, student(loss)], ownLosses);
    }
  });

  it('of constant strength are another mixing', () => {
    const correction = { kind: 'constant', strength: 0.3 };
    for (const loss of ['logistic', 'square'] as const) {
      const source = { ...teacher, loss };
      expectSame(
        [source, student(loss, { correction })],
        [source, student(loss, { mixing: 0.7 })],
        ownLosses,
      );
      expectSameTheory(
        [source, student(loss, { mixing: 0.5, correction })],
        [source, student(loss, { mixing: 0.35 })],
        ownLosses,
      );
    }
  });

  it('of a bound beyond all errors are orthogonal', () => {
    const bounded = { kind: 'bounded', strength: 1e9 };
    const orthogonal = { kind: 'orthogonal' };
    expectSameTheory(
      [teacher, student('square', { correction: bounded })],
      [teacher, student('square', { correction: orthogonal })],
    );
    expectSameTheory(
      [teacher, student('logistic', { temperature: 2, correction: bounded })],
      [teacher, student('logistic', { temperature: 2, correction: orthogonal })],
    );
  });

  it('say how many probabilities they clip, alike on both roads', () => {
    const correction = { kind: 'orthogonal', clip: 0.1 };
    const problem = problemOf(mixture, [teacher, student('square', { correction })]);
    const options = { n: 1000, trials: 1, seed: 'clip', testSamples: 0, design: 'dense' } as const;
    const measured = simulate(problem, options).learners.student;
    if (measured?.converged !== true) throw new Error('not converged');
    const { clippedShare } = observablesOf(solveTheory(problem), 'student');
    // Most are clipped on one side, and 2000 samples scatter by 1%.
    expect(clippedShare).toBeGreaterThan(0.5);
    expect(measured.observables.clippedShare?.mean).toBeCloseTo(clippedShare, 1);
  });

  it('are minimised alike by descent and by messages', () => {
    const correction = { kind: 'orthogonal', clip: 0.1 };
    const trained = (method: string) => [
      teacher,
      { ...student('logistic', { temperature: 2, correction }), training: { method } },
    ];
    expectSameSample(trained('minimise') as Learners, trained('amp') as Learners);
  });

  it('need a ridge where they may leave [0, 1]', () => {
    const withoutRidge = (targets: object) =>
      solveTheory(problemOf(mixture, [teacher, { ...student('logistic', targets), l2: 0 }]));
    const orthogonal = { kind: 'orthogonal' };
    expect(withoutRidge({ temperature: 2, correction: orthogonal }).learners.student).toMatchObject(
      {
        converged: false,
        reason: expect.stringContaining('outside of [0, 1]') as string,
      },
    );
    const bounded = { kind: 'bounded', strength: 0.5 };
    expect(withoutRidge({ correction: bounded }).learners.student).toMatchObject({
      converged: true,
    });
  });

  it('with a strength that the sample chooses have no theory, nor have who learns from them', () => {
    const correction = { kind: 'bounded', crossValidated: true };
    const pupil = logistic('pupil', 0.1, { targets: { from: 'student' } });
    const { learners } = solveTheory(
      problemOf(mixture, [teacher, student('logistic', { correction }), pupil]),
    );
    const reason = expect.stringContaining('depends on the sample') as string;
    expect(learners.student).toMatchObject({ converged: false, reason });
    expect(learners.pupil).toMatchObject({ converged: false, reason });
    expect(learners.teacher).toMatchObject({ converged: true });
  });
});

describe('a teacher that interpolates', () => {
  const spiky = { ...teacher, memory: 1 };

  it.each(['logistic', 'square'])('teaches the labels and nothing else: %s', (loss) => {
    expectSame([spiky, student(loss, {})], [teacher, student(loss)], ['trainLoss']);
  });

  it('has itself to show on samples that it was not trained on', () => {
    const problemWith = (memory: number) =>
      parseProblem({
        ...{ population: mixture, alpha: 2 },
        data: [
          { name: 'seen', share: 0.5 },
          { name: 'new', share: 0.5 },
        ],
        learners: [
          { ...teacher, memory, on: ['seen'] },
          { ...student('logistic', { temperature: 2 }), on: ['new'] },
        ],
      });
    const [with1, without] = [1, 0].map((memory) =>
      observablesOf(solveTheory(problemWith(memory)), 'student'),
    );
    expect(with1).toEqual(without);
  });

  it('that remembers a share shows that share of the labels', () => {
    const half = { ...teacher, memory: 0.4 };
    expectSame(
      [half, student('logistic', {})],
      [teacher, student('logistic', { mixing: 0.6 })],
      ['trainLoss'],
    );
  });
});
