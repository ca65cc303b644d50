import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/problem/inputError.ts';
import { parseProblem } from '../../src/problem/parseProblem.ts';

function problem(teacher: object, folds: number | string, fields: object = {}): object {
  return {
    population: { kind: 'perceptron', output: 'sign', noise: 0 },
    alpha: 2,
    learners: [
      { name: 'teacher', loss: 'square', l2: 0.1, ...teacher },
      {
        ...{ name: 'student', loss: 'square', l2: 0.1 },
        targets: { from: 'teacher', crossFit: { folds } },
      },
    ],
    ...fields,
  };
}

const where = 'learners.student.targets.crossFit';
const flow = { method: 'gradient-flow', time: 1 };
const descent = { method: 'gradient-descent' };
const number = 'it must be a number, as teacher';

describe('a cross-fitted source', () => {
  it.each([
    [
      { training: flow },
      2,
      `${where} is given; teacher is trained by "gradient-flow", which leaves out no folds`,
    ],
    [
      { loss: 'hinge' },
      'leave-one-out',
      `${where}.folds is "leave-one-out"; ${number} has the hinge loss, which has no second derivative`,
    ],
    [
      { training: descent },
      'leave-one-out',
      `${where}.folds is "leave-one-out"; ${number} is trained by "gradient-descent", short of its minimum`,
    ],
    [
      { hidden: 2, activation: 'erf' },
      'leave-one-out',
      `${where}.folds is "leave-one-out"; ${number} is a committee, whose objective has several minima`,
    ],
  ])('is refused where nothing can leave out its samples: %o', (teacher, folds, message) => {
    const parse = () => parseProblem(problem(teacher, folds));
    expect(parse).toThrow(InputError);
    expect(parse).toThrow(message);
  });

  it.each([
    [{ training: descent }, 2],
    [{ loss: 'hinge' }, 2],
    [{ hidden: 2, activation: 'erf' }, 2],
    [{ training: { method: 'closed-form' } }, 'leave-one-out'],
    [{ loss: 'squared-hinge' }, 'leave-one-out'],
    [{ loss: 'logistic', training: { method: 'amp' } }, 'leave-one-out'],
  ])('may be anything else: %o', (teacher, folds) => {
    expect(() => parseProblem(problem(teacher, folds))).not.toThrow();
  });
});
