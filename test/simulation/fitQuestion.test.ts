import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/problem/problem.ts';
import { distinctFits, fitQuestion } from '../../src/simulation/fitQuestion.ts';
import { distilledFrom, problemOf, trained } from './problems.ts';

const pupil = trained('pupil', { targets: distilledFrom('student') });
const student = trained('student', { targets: distilledFrom('teacher') });

function chainOf(l2: number): Problem {
  return problemOf([trained('teacher', { l2 }), student, pupil, trained('loner')]);
}

function questionOf(problem: Problem, name: string): string {
  const learner = problem.learners.find((other) => other.name === name);
  if (learner === undefined) throw new Error(`no learner ${name}`);
  return fitQuestion(problem, learner);
}

describe('fitQuestion', () => {
  it('changes with every learner that targets come from, however far up', () => {
    for (const name of ['teacher', 'student', 'pupil']) {
      expect(questionOf(chainOf(1), name)).not.toBe(questionOf(chainOf(2), name));
    }
  });

  it('does not change with learners that have nothing to do with it', () => {
    expect(questionOf(chainOf(1), 'loner')).toBe(questionOf(chainOf(2), 'loner'));
  });

  it('tells learners of equal training by their names, from which draws follow', () => {
    const problem = problemOf([
      { kind: 'bayes-optimal', name: 'one', capacity: 1 },
      { kind: 'bayes-optimal', name: 'other', capacity: 1 },
    ]);
    expect(questionOf(problem, 'one')).not.toBe(questionOf(problem, 'other'));
  });
});

describe('distinctFits', () => {
  it('has each fit of several problems once', () => {
    const names = distinctFits([chainOf(1), chainOf(2), chainOf(1)]).map(({ name }) => name);
    expect(names.sort()).toEqual(
      ['teacher', 'student', 'pupil', 'teacher', 'student', 'pupil', 'loner'].sort(),
    );
  });
});
