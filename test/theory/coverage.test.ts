import { describe, expect, it } from 'vitest';
import { solve, solveCurve } from '../../src/answer/solve.ts';
import { parseProblem } from '../../src/problem/parseProblem.ts';

const teacher = { name: 'teacher', loss: 'square', l2: 1 };
const committee = { ...teacher, name: 'committee', hidden: 3, activation: 'erf' };
const student = { ...teacher, name: 'student', targets: { from: 'committee' } };
const population = { kind: 'perceptron', output: 'linear', noise: 0.1 };

function answersOf(learners: object[], law: object = population) {
  return solve(parseProblem({ population: law, alpha: 2, learners })).learners;
}

describe('theory', () => {
  it('does not cover committees, their students, or learners of their labels', () => {
    const uncovered = (reason: string) => ({ converged: false, reason, residual: null });
    const answers = answersOf([teacher, committee, student]);
    expect(answers.committee).toEqual(uncovered('no theory covers trained committees'));
    expect(answers.student).toEqual(
      uncovered('no theory covers learners of committee, which is a committee'),
    );
    expect(answersOf([teacher], { kind: 'committee', hidden: 2, activation: 'erf' })).toEqual({
      teacher: uncovered('no theory covers learners of the labels of a committee'),
    });
  });

  it('does not cover learners on points, nor those that learn from them', () => {
    const ridge = { name: 'ridge', kind: 'kernel-ridge', kernel: { kind: 'gaussian' }, l2: 1 };
    const forest = { name: 'forest', kind: 'forest', targets: { from: 'ridge' } };
    const pupil = { ...teacher, name: 'pupil', targets: { from: 'forest' } };
    const answers = answersOf([teacher, ridge, forest, pupil]);
    const reason = (name: string) => {
      const answer = answers[name];
      return answer?.converged === false ? answer.reason : undefined;
    };
    expect(reason('ridge')).toBe('no theory covers a kernel ridge regression');
    expect(reason('forest')).toBe('no theory covers a random forest');
    expect(reason('pupil')).toBe('no theory covers learners of forest, which is a random forest');
    expect(answers.teacher).toEqual(answersOf([teacher]).teacher);
  });

  it('answers for a perceptron beside them as if they were not there', () => {
    const first = answersOf([teacher]).teacher;
    expect(answersOf([committee, teacher, student]).teacher).toEqual(first);
    expect(first?.converged).toBe(true);
  });

  it('answers along an axis on which a learner becomes a committee', () => {
    const problems = [1, 2].map((hidden) => {
      const activation = hidden === 1 ? 'linear' : 'erf';
      const learners = [{ ...committee, hidden, activation }, teacher];
      return parseProblem({ population, alpha: 2, learners });
    });
    const [before, after] = solveCurve(problems);
    expect(before?.learners.committee?.converged).toBe(true);
    expect(after?.learners.committee?.converged).toBe(false);
    expect(after?.learners.teacher).toEqual(answersOf([teacher]).teacher);
  });
});
