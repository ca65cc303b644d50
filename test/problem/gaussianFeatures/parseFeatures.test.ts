import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/problem/inputError.ts';
import { parseQuestion } from '../../../src/problem/parseQuestion.ts';
import { namesIn } from '../../../src/problem/question.ts';
import { setPath } from '../../../src/problem/setPath.ts';
import { featuresInput } from './featuresProblem.ts';

describe('parseQuestion of Gaussian features', () => {
  it('writes every default into the problem', () => {
    const problem = parseQuestion(featuresInput());
    expect(problem).toEqual({
      protocol: 'features',
      teacher: {
        features: [
          { task: 1, nuisance: 0, noise: 0.25 },
          { task: 0, nuisance: 2, noise: 0 },
        ],
      },
      student: { angle: 30, noise: 0.25 },
    });
    expect(parseQuestion(problem)).toEqual(problem);
  });

  it('has one who answers, the student', () => {
    expect(namesIn(parseQuestion(featuresInput()))).toEqual(['student']);
  });

  it('has paths that axes and --set can reach', () => {
    const turned = setPath(featuresInput(), 'student.angle', 60);
    const larger = setPath(turned, 'teacher.features.1.nuisance', 4);
    expect(parseQuestion(larger)).toMatchObject({
      teacher: { features: [{}, { nuisance: 4 }] },
      student: { angle: 60 },
    });
  });

  it.each<[string, Record<string, unknown>, string]>([
    [
      'a single feature',
      { teacher: { features: [{ task: 1 }] } },
      'teacher.features is a list; it must be a list of at least 2 items',
    ],
    [
      'an unknown key of a feature',
      { teacher: { features: [{ taks: 1 }, {}] } },
      'teacher.features.0.taks is an unknown key; allowed: task, nuisance, noise; did you mean "task"?',
    ],
    [
      'a negative variance',
      { teacher: { features: [{ noise: -1 }, {}] } },
      'teacher.features.0.noise is -1; it must be a finite number, at least 0',
    ],
    [
      'a student without noise',
      { student: { angle: 0, noise: 0 } },
      'student.noise is 0; it must be a finite number, above 0',
    ],
    [
      'a student without an angle',
      { student: { noise: 1 } },
      'student.angle is missing; it must be a finite number',
    ],
    ['learners', { learners: [] }, 'learners is an unknown key; it belongs to protocol "batch"'],
  ])('rejects %s', (_, change, message) => {
    const refused = () => parseQuestion(featuresInput(change));
    expect(refused).toThrow(InputError);
    expect(refused).toThrow(message);
  });
});
