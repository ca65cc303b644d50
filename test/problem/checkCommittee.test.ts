import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/problem/inputError.ts';
import { parseProblem } from '../../src/problem/parseProblem.ts';
import { parseStatedProblem } from '../../src/problem/parseStatedProblem.ts';
import { resolveProblem } from '../../src/problem/resolveProblem.ts';

const committee = { kind: 'committee', hidden: 3, activation: 'erf' };
const student = { name: 'student', loss: 'square', l2: 0.1, hidden: 2, activation: 'erf' };
const perceptron = { name: 'student', loss: 'square', l2: 0.1 };

function problem(population: object, ...learners: object[]): unknown {
  return { population, alpha: 2, learners };
}

describe('a problem with committees', () => {
  it('has its defaults written in, and resolving it again changes nothing', () => {
    const parsed = parseProblem(problem(committee, student, { ...perceptron, name: 'other' }));
    expect(parsed.population).toStrictEqual({
      ...{ kind: 'committee', hidden: 3, activation: 'erf', output: 'linear', noise: 0, flips: 0 },
      weights: 'spherical',
    });
    expect(parsed.learners[0]).toMatchObject({
      ...{ hidden: 2, activation: 'erf', bias: false },
      training: { method: 'minimise', tolerance: 1e-8, iterations: 20_000, restarts: 1, init: 1 },
    });
    expect(parsed.learners[1]).toMatchObject({ hidden: 1, activation: 'linear' });
    expect(parsed.learners[1]).not.toHaveProperty('training.restarts');
    expect(resolveProblem(parsed)).toStrictEqual(parsed);
  });

  it('has no bias on a mixture either', () => {
    const [learner] = parseProblem(problem({ kind: 'mixture' }, student)).learners;
    expect(learner).toHaveProperty('bias', false);
  });

  it('starts gradient descent where its training says, at a step for its width', () => {
    const training = { method: 'gradient-descent', restarts: 4, init: 0.5 };
    const stepOf = (hidden: number) => {
      const [learner] = parseProblem(problem(committee, { ...student, hidden, training })).learners;
      expect(learner).toMatchObject({ training });
      return learner?.kind === 'trained' && 'step' in learner.training
        ? learner.training.step
        : NaN;
    };
    expect(stepOf(4)).toBeLessThan(stepOf(2));
  });

  const sign = { ...committee, output: 'sign' };
  const where = 'learners.student';
  it.each<[object, object, string]>([
    [
      { ...committee, flips: 0.1 },
      student,
      'population.flips is 0.1; real labels (output linear) need 0',
    ],
    [
      { ...committee, noise: -1 },
      student,
      'population.noise is -1; it must be a finite number, at least 0',
    ],
    [
      { ...committee, hidden: 0 },
      student,
      'population.hidden is 0; it must be a whole number, at least 1',
    ],
    [
      committee,
      { ...student, loss: 'logistic' },
      `${where}.loss is "logistic"; it must be "square" for real labels`,
    ],
    [
      { ...sign, activation: 'relu' },
      student,
      'population.output is "sign"; relu units need "linear": their sum is never negative',
    ],
    [
      { ...sign, activation: 'sign', hidden: 2 },
      student,
      'population.hidden is 2; an even number of signs may sum to 0: it must be odd, or noise above 0, or output "linear"',
    ],
    [
      sign,
      { ...student, activation: 'relu' },
      `${where}.activation is "relu"; labels ±1 need "erf": a sum of relu units is never negative`,
    ],
    [
      sign,
      { ...student, loss: 'hinge' },
      `${where}.loss is "hinge"; a committee needs a loss with a gradient`,
    ],
    [
      committee,
      { ...student, activation: 'linear' },
      `${where}.hidden is 2; a sum of linear units is one unit: it must be 1, or activation "erf" or "relu"`,
    ],
    [
      committee,
      { ...student, activation: 'sign' },
      `${where}.activation is "sign"; it must be "erf", "relu" or "linear"`,
    ],
    [
      committee,
      { ...student, bias: true },
      `${where}.bias is true; it must be false for a committee`,
    ],
    ...['closed-form', 'amp'].map((method): [object, object, string] => [
      committee,
      { ...student, training: { method } },
      `${where}.training.method is "${method}"; it must be "minimise" or "gradient-descent" for a committee`,
    ]),
    [
      committee,
      { ...student, training: { method: 'gradient-flow', time: 1 } },
      `${where}.training.method is "gradient-flow"; it must be "minimise" or "gradient-descent" for a committee`,
    ],
    [
      { kind: 'perceptron' },
      { ...student, features: { count: 1, activation: 'erf' } },
      `${where}.features are given; a committee has its inputs`,
    ],
    [
      { kind: 'perceptron', covariance: { kind: 'two-block', share: 0.5, ratio: 4 } },
      student,
      'population.covariance is given; student is a committee, which needs isotropic inputs',
    ],
    [
      committee,
      { ...perceptron, training: { method: 'gradient-descent', restarts: 2 } },
      `${where}.training.restarts is 2; it belongs to committees (hidden above 1 or an activation), and this learner is a perceptron`,
    ],
    [
      committee,
      { ...student, name: 'truth' },
      'learners.0.name is "truth"; overlaps with the population of a problem with committees are called that',
    ],
  ])('rules out %j with %j', (population, learner, message) => {
    expect(() => parseProblem(problem(population, learner))).toThrow(new InputError(message));
  });

  it('has no optimal settings, as only theory finds them', () => {
    const message = (who: string) =>
      new InputError(`${where}.l2 is "optimal"; no theory finds it, as ${who} is a committee`);
    const optimal = { ...student, l2: 'optimal' };
    const parse = (population: object, ...learners: object[]) => {
      return () => parseStatedProblem(problem(population, ...learners));
    };
    expect(parse(committee, optimal)).toThrow(message('population'));
    expect(parse({ kind: 'perceptron' }, optimal)).toThrow(message('student'));
    const teacher = { ...student, name: 'teacher' };
    const taught = { ...perceptron, l2: 'optimal', targets: { from: 'teacher' } };
    expect(parse({ kind: 'perceptron' }, teacher, taught)).toThrow(message('teacher'));
    // A perceptron beside a committee is covered.
    const beside = { ...perceptron, l2: 'optimal' };
    expect(parse({ kind: 'perceptron' }, teacher, beside)).not.toThrow();
  });
});
