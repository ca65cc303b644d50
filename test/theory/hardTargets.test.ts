import { describe, expect, it } from 'vitest';
import { parseProblem } from '../../src/problem/parseProblem.ts';
import type { ProblemInput } from '../../src/problem/problem.ts';
import { solveTheory } from '../../src/theory/solveTheory.ts';
import { mixture, observablesOf, solved } from './problems.ts';

const losses = ['logistic', 'square', 'hinge', 'squared-hinge'] as const;
const compared = ['m', 'q', 'bias', 'testError', 'trainLoss', 'trainError'] as const;

describe('a student of hard targets', () => {
  // With all margins near 1 the teacher's signs are the labels: it makes no training error.
  const teacher = { name: 'teacher', loss: 'squared-hinge', l2: 1e-3 } as const;

  it.each(losses)('of a teacher without training error learns the labels (%s)', (loss) => {
    for (const population of [mixture, { kind: 'perceptron' }] as const) {
      const own = { name: 'student', loss, l2: 0.2, capacity: 0.7 } as const;
      const problem = (learners: ProblemInput['learners']): ProblemInput => ({
        population,
        alpha: 0.8,
        learners,
      });
      const targets = { from: 'teacher', hard: true };
      const taught = problem([teacher, { ...own, targets }]);
      const [student, direct] = [solved(taught, 'student'), solved(problem([own]), 'student')];
      expect(solved(taught, 'teacher').trainError).toBeLessThan(1e-12);
      for (const name of compared) {
        // Both claim 1e-6 of quadrature.
        const difference = Math.abs(student[name] - direct[name]);
        expect(difference).toBeLessThan(2e-6 * (1 + Math.abs(direct[name])));
      }
    }
  });

  it('has dF/dλ = q/2', () => {
    const alpha = 3;
    const step = 0.01;
    const at = (l2: number) =>
      solved(
        {
          population: mixture,
          alpha,
          learners: [
            { name: 'teacher', loss: 'logistic', l2: 0.1 },
            {
              ...{ name: 'student', loss: 'logistic', l2, capacity: 0.5 },
              targets: { from: 'teacher', hard: true },
            },
          ],
        },
        'student',
      );
    const energy = (l2: number) => alpha * at(l2).trainLoss + 0.5 * l2 * at(l2).q;
    const slope = (energy(0.05 * (1 + step)) - energy(0.05 * (1 - step))) / (0.1 * step);
    const { q } = at(0.05);
    // Central differences: relative error of order step².
    expect(Math.abs(slope - q / 2)).toBeLessThan(2e-4 * q);
  });

  it.each(losses)(
    'of fresh inputs learns a noiseless sign perceptron, its teacher (%s)',
    (loss) => {
      const own = { loss, l2: 0.1 } as const;
      const answer = solveTheory(
        parseProblem({
          population: { kind: 'perceptron', noise: 0.3 },
          alpha: 4,
          data: [
            { name: 'seen', share: 0.6 },
            { name: 'fresh', share: 0.4, labels: false },
          ],
          learners: [
            { name: 'teacher', loss: 'logistic', l2: 0.5, on: ['seen'] },
            { name: 'student', ...own, on: ['fresh'], targets: { from: 'teacher', hard: true } },
          ],
        }),
      );
      const [teacher, student] = [
        observablesOf(answer, 'teacher'),
        observablesOf(answer, 'student'),
      ];
      const overlap = answer.overlaps['teacher,student'] as number;
      const learners = [{ name: 'a', ...own }];
      const direct = solved({ population: { kind: 'perceptron' }, alpha: 4 * 0.4, learners }, 'a');
      // Both claim 1e-6 of quadrature.
      expect(Math.abs(student.q - direct.q)).toBeLessThan(2e-6 * (1 + direct.q));
      expect(Math.abs(overlap / Math.sqrt(teacher.q) - direct.m)).toBeLessThan(
        2e-6 * (1 + direct.m),
      );
      expect(Math.abs(student.m - (overlap * teacher.m) / teacher.q)).toBeLessThan(2e-6);
      expect(student.trainError).toBeUndefined();
    },
  );
});
