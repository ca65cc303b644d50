import { describe, expect, it } from 'vitest';
import { parseProblem } from '../../src/problem/parseProblem.ts';
import type { ProblemInput } from '../../src/problem/problem.ts';
import { solveTheory } from '../../src/theory/solveTheory.ts';
import { logistic, mixture, observablesOf, solved } from './problems.ts';

const compared = ['m', 'q', 'bias', 'testError', 'testLoss', 'trainLoss'] as const;

type Problem = Omit<ProblemInput, 'population' | 'alpha'>;

/** Whether a learner has the same answer in two problems; both claim 1e-6 of quadrature. */
function expectSame(name: string, one: Problem, other: Problem, alphas = [3, 3]): void {
  for (const population of [mixture, { kind: 'perceptron', noise: 0.2 }] as const) {
    const [left, right] = [one, other].map((problem, i) =>
      solved({ ...problem, population, alpha: alphas[i] as number }, name),
    );
    for (const observable of compared) {
      const value = left?.[observable] as number;
      const difference = Math.abs(value - (right?.[observable] as number));
      expect(difference).toBeLessThan(2e-6 * (1 + Math.abs(value)));
    }
  }
}

const halves = [
  { name: 'first', share: 0.3 },
  { name: 'second', share: 0.7 },
];
const fresh = { name: 'fresh', share: 0.5, labels: false };

describe('parts of the sample', () => {
  it('that all learners use alike are one part', () => {
    const learners = [
      logistic('teacher', 0.1),
      { name: 'student', loss: 'hinge', l2: 0.2, targets: { from: 'teacher', mixing: 0.4 } },
    ] as ProblemInput['learners'];
    expectSame('student', { learners }, { data: halves, learners });
  });

  it('without labels may be cut in two as well', () => {
    const student = (on: string[]) =>
      logistic('student', 0.1, { on, targets: { from: 'teacher', temperature: 2 } });
    const teacher = logistic('teacher', 0.1, { on: ['seen'] });
    const seen = { name: 'seen', share: 0.5 };
    const cut = [
      { name: 'one', share: 0.2, labels: false },
      { name: 'two', share: 0.3, labels: false },
    ];
    expectSame(
      'student',
      { data: [seen, fresh], learners: [teacher, student(['seen', 'fresh'])] },
      { data: [seen, ...cut], learners: [teacher, student(['seen', 'one', 'two'])] },
    );
  });

  it('that a learner does not use leave it with fewer samples', () => {
    const learner = (on: string[]) =>
      [{ name: 'a', loss: 'squared-hinge', l2: 0.1, on }] as ProblemInput['learners'];
    const all = [{ name: 'all', share: 1 }];
    const part = { data: halves, learners: learner(['second']) };
    expectSame('a', part, { data: all, learners: learner(['all']) }, [3, 3 * 0.7]);
  });

  it('that two learners do not share leave them independent but for the signal', () => {
    const data = halves;
    const learners = [
      logistic('a', 0.1, { on: ['first'] }),
      logistic('b', 0.1, { on: ['second'] }),
    ];
    const perceptron = { kind: 'perceptron' } as const;
    const answer = solveTheory(parseProblem({ population: perceptron, alpha: 3, data, learners }));
    const product = observablesOf(answer, 'a').m * observablesOf(answer, 'b').m;
    expect(answer.overlaps['a,b']).toBeCloseTo(product, 8);
  });

  it('without labels count as they are for a student who ignores labels', () => {
    const student = logistic('student', 0.1, { targets: { from: 'teacher' } });
    const teacher = logistic('teacher', 0.1, { on: ['first'] });
    const unlabelled = halves.map((part) => ({ ...part, labels: part.name === 'first' }));
    expectSame(
      'student',
      { data: halves, learners: [teacher, student] },
      { data: unlabelled, learners: [teacher, student] },
    );
  });
});
