import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/problem/inputError.ts';
import { parseProblem } from '../../src/problem/parseProblem.ts';

const teacher = { name: 'teacher', loss: 'square', l2: 0.1 };
const student = { name: 'student', loss: 'square', l2: 0.1, targets: { from: 'teacher' } };

function problem(population: object, learners: unknown[]): unknown {
  return { population: { kind: 'perceptron', ...population }, alpha: 2, learners };
}

describe('the outputs of a perceptron', () => {
  it('have a steepness of 1 where a logit does not say more', () => {
    const { population } = parseProblem(problem({ output: 'logit' }, [teacher]));
    expect(population).toMatchObject({ output: 'logit', beta: 1, noise: 0, flips: 0 });
    expect(parseProblem(problem({}, [teacher])).population).not.toHaveProperty('beta');
  });

  const real = 'linear';
  it.each<[object, unknown[], string]>([
    [
      { output: 'sign', beta: 2 },
      [teacher],
      'population.beta is given; it belongs to output "logit", and output is "sign"',
    ],
    [
      { output: 'logit', noise: 0.5 },
      [teacher],
      'population.noise is 0.5; it must be 0 for output "logit"',
    ],
    [
      { output: real, flips: 0.1 },
      [teacher],
      'population.flips is 0.1; real labels (output linear) need 0',
    ],
    [
      { output: real },
      [{ ...teacher, loss: 'logistic' }],
      'learners.teacher.loss is "logistic"; it must be "square" for real labels',
    ],
    [
      { output: real },
      [{ ...teacher, labelSmoothing: 0.1 }],
      'learners.teacher.labelSmoothing is 0.1; real labels need 0',
    ],
    [
      { output: real },
      [teacher, { ...student, targets: { from: 'teacher', hard: true } }],
      'learners.student.targets.hard is true; it must be false for real labels',
    ],
  ])('rule out %j with %j', (population, learners, message) => {
    expect(() => parseProblem(problem(population, learners))).toThrow(new InputError(message));
  });
});

describe('targets', () => {
  it('that are hard have no temperature', () => {
    const targets = { from: 'teacher', hard: true, temperature: 2 };
    expect(() => parseProblem(problem({}, [teacher, { ...student, targets }]))).toThrow(
      new InputError('learners.student.targets.temperature is 2; hard targets need 1'),
    );
  });

  it('of a hinge leave no weight below zero', () => {
    const targets = { from: 'teacher', mixing: 1.2 };
    const hinge = { ...student, loss: 'hinge', targets };
    expect(() => parseProblem(problem({}, [teacher, hinge]))).toThrow(
      new InputError(
        'learners.student.targets.mixing is 1.2; it must be at least 0 and at most 1, ' +
          'as the hinge loss is convex only there',
      ),
    );
  });
});
