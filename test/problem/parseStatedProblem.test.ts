import { describe, expect, it } from 'vitest';
import { parseProblem } from '../../src/problem/parseProblem.ts';
import { parseStatedProblem } from '../../src/problem/parseStatedProblem.ts';
import { optimalSettings, settleProblem } from '../../src/problem/statedProblem.ts';

const teacher = { name: 'teacher', loss: 'logistic', l2: 'optimal' };
const targets = { from: 'teacher', mixing: 'optimal', temperature: 'optimal' };
const student = { name: 'student', loss: 'logistic', l2: 0.1, targets };

function problem(...learners: unknown[]) {
  return { population: { kind: 'mixture' }, alpha: 2, learners };
}

describe('parseStatedProblem', () => {
  it('keeps the word and writes in every default that does not depend on it', () => {
    expect(parseStatedProblem(problem(teacher, student))).toMatchObject({
      data: [{ name: 'all' }],
      learners: [
        { l2: 'optimal', bias: true, on: ['all'] },
        { targets: { mixing: 'optimal', temperature: 'optimal', hard: false } },
      ],
    });
  });

  it('is parseProblem where nothing is optimal', () => {
    const stated = problem({ ...teacher, l2: 0.3 });
    expect(parseStatedProblem(stated)).toEqual(parseProblem(stated));
  });

  it('changes nothing in what it has parsed', () => {
    const stated = parseStatedProblem(problem(teacher, student));
    expect(parseStatedProblem(stated)).toEqual(stated);
  });

  it('lists the optimal settings in causal order', () => {
    expect(optimalSettings(parseStatedProblem(problem(teacher, student)))).toEqual([
      { learner: 'teacher', setting: 'l2' },
      { learner: 'student', setting: 'temperature' },
      { learner: 'student', setting: 'mixing' },
    ]);
  });

  it('leaves the step of a descent open until the numbers are known', () => {
    const training = { method: 'gradient-descent' };
    const stated = parseStatedProblem(problem({ ...teacher, training }));
    const [weak, strong] = [0.1, 10].map((l2) => settleProblem(stated, () => l2));
    expect(weak).toEqual(parseProblem(problem({ ...teacher, training, l2: 0.1 })));
    expect(strong).toEqual(parseProblem(problem({ ...teacher, training, l2: 10 })));
    expect(weak).not.toMatchObject({ learners: [{ training: { step: NaN } }] });
  });

  it.each<[string, object, string]>([
    [
      'another word',
      { l2: 'optimum' },
      'learners.student.l2 is "optimum"; it must be "optimal" or a finite number, at least 0; did you mean "optimal"?',
    ],
    [
      'a temperature of the square loss',
      { loss: 'square' },
      'learners.student.targets.temperature is "optimal"; the square loss does not depend on it',
    ],
    [
      'a temperature of hard targets',
      { targets: { ...targets, hard: true } },
      'learners.student.targets.temperature is "optimal"; hard targets need 1',
    ],
    [
      'a mixing that fits one temperature only',
      { targets: { ...targets, mixing: 2 } },
      'learners.student.targets.mixing is 2; it must be at least 0 and at most 1 where the temperature is optimal',
    ],
  ])('rejects %s', (_, changes, message) => {
    const stated = problem(teacher, { ...student, ...changes });
    expect(() => parseStatedProblem(stated)).toThrow(message);
  });

  it('rejects the mixing of a learner that has no labels', () => {
    const data = [
      { name: 'labelled', share: 0.5 },
      { name: 'fresh', share: 0.5, labels: false },
    ];
    const stated = { ...problem(teacher, { ...student, on: ['fresh'] }), data };
    expect(() => parseStatedProblem(stated)).toThrow(/mixing is "optimal"; a learner that trains/);
  });
});

describe('parseProblem', () => {
  it('names the setting that is no number and what takes it', () => {
    expect(() => parseProblem(problem(teacher), 'kd.yaml')).toThrow(
      'kd.yaml: learners.teacher.l2 is "optimal"; it must be a number here: solve, simulate, compare and run find the optimal one by theory',
    );
  });
});
