import { describe, expect, it } from 'vitest';
import { parseProblem } from '../../src/problem/parseProblem.ts';

const teacher = { name: 'teacher', loss: 'logistic', l2: 0.1 };
const student = { ...teacher, name: 'student', targets: { from: 'teacher' } };
const base = { population: { kind: 'mixture' }, alpha: 2, learners: [teacher, student] };

describe('a problem that asks for information', () => {
  it('says so, and one that does not ask does not mention it', () => {
    expect(parseProblem({ ...base, information: true })).toHaveProperty('information', true);
    expect(parseProblem(base)).not.toHaveProperty('information');
    expect(parseProblem({ ...base, information: false })).toEqual(parseProblem(base));
  });

  it.each([
    ['of one learner', { learners: [teacher] }, /about pairs, and there is one learner/],
    [
      'of a committee’s labels',
      {
        population: { kind: 'committee', hidden: 2, activation: 'erf' },
        learners: [
          { ...teacher, loss: 'square' },
          { ...student, loss: 'square' },
        ],
      },
      /needs population.kind "mixture" or "perceptron"/,
    ],
    [
      'of a committee',
      { learners: [teacher, { ...student, loss: 'square', hidden: 2, activation: 'erf' }] },
      /learners.student a committee; it needs perceptrons/,
    ],
    ['in another word', { information: 'yes' }, /information/],
  ])('is refused %s', (_, change, message) => {
    expect(() => parseProblem({ ...base, information: true, ...change })).toThrow(message);
  });
});
