import { describe, expect, it } from 'vitest';
import { informedLearners } from '../../../src/information/fields/informedLearners.ts';
import { parseProblem } from '../../../src/problem/parseProblem.ts';

const problem = parseProblem({
  population: { kind: 'mixture' },
  alpha: 2,
  learners: [
    { name: 'teacher', loss: 'logistic', l2: 0.1 },
    { name: 'student', loss: 'logistic', l2: 0.1, targets: { from: 'teacher' } },
  ],
  information: true,
});
const teacher = { converged: true, observables: { m: 0.6, q: 1, bias: 0 } } as const;
const student = { converged: true, observables: { m: 0.5, q: 1, bias: 0.1 } } as const;

describe('answers of learners', () => {
  it('gain the parts where the learner, its source and their overlap are known', () => {
    const found = informedLearners(problem, { teacher, student }, { 'teacher,student': 0.7 });
    expect(found['teacher']).toBe(teacher);
    expect(Object.keys(found['student']?.observables ?? {})).toEqual([
      ...['m', 'q', 'bias'],
      ...['redundant', 'uniqueTeacher', 'uniqueStudent', 'synergistic'],
    ]);
  });

  it('stay as they are without an overlap, without a source’s answer, and unless asked', () => {
    const overlaps = { 'teacher,student': 0.7 };
    const answers = { teacher, student };
    expect(informedLearners(problem, answers, {})).toEqual(answers);
    const { information: _, ...silent } = problem;
    expect(informedLearners(silent, answers, overlaps)).toBe(answers);
    const failed = { teacher: { converged: false as const }, student };
    expect(informedLearners(problem, failed, overlaps)).toEqual(failed);
  });

  it('have no synergy where it is lost in the error of the order parameters', () => {
    const copy = { converged: true, observables: { m: 0.6 + 1e-8, q: 1 + 1e-8, bias: 0 } } as const;
    const overlaps = { 'teacher,student': 1 + 5e-9 };
    const observables = informedLearners(problem, { teacher, student: copy }, overlaps)['student'];
    expect(observables?.observables).toHaveProperty('redundant');
    expect(observables?.observables).not.toHaveProperty('synergistic');
  });
});
