import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/problem/inputError.ts';
import { parseProblem } from '../../src/problem/parseProblem.ts';

const teacher = { name: 'teacher', loss: 'logistic', l2: 0.1 };
const student = { name: 'student', loss: 'logistic', l2: 0.1, targets: { from: 'teacher' } };
const halves = [
  { name: 'labelled', share: 0.5 },
  { name: 'fresh', share: 0.5, labels: false },
];

function problem(data: unknown, learners: unknown[]): unknown {
  return { population: { kind: 'mixture' }, alpha: 2, data, learners };
}

describe('parts of the sample', () => {
  it('are trained on by every learner that does not say otherwise', () => {
    const data = [
      { name: 'one', share: 0.25 },
      { name: 'two', share: 0.75 },
    ];
    const { learners } = parseProblem(problem(data, [teacher, { ...student, on: ['two'] }]));
    expect(learners).toMatchObject([{ on: ['one', 'two'] }, { on: ['two'] }]);
  });

  it('may be thirds in decimals', () => {
    const third = 0.3333333333;
    const data = ['a', 'b', 'c'].map((name) => ({ name, share: third }));
    expect(parseProblem(problem(data, [teacher])).data).toHaveLength(3);
  });

  it.each<[string, unknown, unknown[], string]>([
    [
      'shares that do not make up the sample',
      [{ name: 'all', share: 0.9 }],
      [teacher],
      'the shares of data sum to 0.9; they must sum to 1',
    ],
    [
      'a name twice',
      [
        { name: 'a', share: 0.5 },
        { name: 'a', share: 0.5 },
      ],
      [teacher],
      'data.1.name is "a", the name of data.0',
    ],
    [
      'a learner on a part that there is not',
      halves,
      [{ ...teacher, on: ['labeled'] }],
      'learners.teacher.on names "labeled"; the parts of data are labelled, fresh; ' +
        'did you mean "labelled"?',
    ],
    [
      'a learner on a part twice',
      halves,
      [{ ...teacher, on: ['labelled', 'labelled'] }],
      'learners.teacher.on names "labelled" twice',
    ],
    [
      'a learner that has nothing to learn from',
      halves,
      [teacher],
      'learners.teacher trains on "fresh", which has no labels; ' +
        'it needs targets, or other parts in "on"',
    ],
  ])('do not allow %s', (_, data, learners, message) => {
    expect(() => parseProblem(problem(data, learners))).toThrow(new InputError(message));
  });
});
