import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/problem/inputError.ts';
import { parseQuestion } from '../../../src/problem/parseQuestion.ts';

const teacher = { name: 'teacher', kind: 'network', hidden: 5 };
const student = { name: 'student', kind: 'network', hidden: 3 };

function input(learners: readonly object[], change: object = {}): object {
  const simulated = { signal: 4, nuisance: 2 };
  return { protocol: 'table', set: 'simulated', simulated, samples: 60, learners, ...change };
}

const taught = (targets: object, more: object = {}) =>
  input([teacher, { ...student, ...more, targets: { from: 'teacher', ...targets } }]);

describe('parseQuestion of networks', () => {
  it('writes every default into the problem', () => {
    const parsed = parseQuestion(
      input([
        teacher,
        { ...student, targets: { from: 'teacher', method: 'rid' } },
        { ...student, name: 'other', targets: { from: 'student' } },
      ]),
    );
    const filled = {
      activation: 'relu',
      learns: 'all',
      training: { steps: 2000, batch: 50, rate: 0.01 },
    };
    const rid = { weight: 1, labelWeight: 1, channels: 4, rounds: 10, share: 0.25 };
    const logits = { method: 'logits', mixing: 1, temperature: 1, scale: 'none' };
    expect(parsed).toEqual({
      protocol: 'table',
      set: 'simulated',
      simulated: { signal: 4, nuisance: 2, classes: 4, hidden: 6, noise: 0 },
      classes: ['1', '2', '3', '4'],
      samples: 60,
      testSamples: 2000,
      learners: [
        { ...teacher, ...filled },
        { ...student, ...filled, targets: { from: 'teacher', method: 'rid', ...rid } },
        { ...student, name: 'other', ...filled, targets: { from: 'student', ...logits } },
      ],
    });
    expect(parseQuestion(parsed)).toEqual(parsed);
  });

  it.each<[string, object, string]>([
    [
      'a simulated table of nothing',
      input([teacher], { simulated: undefined }),
      'simulated is missing; a simulated table needs to know how many inputs it has',
    ],
    [
      'a stored table that is simulated, too',
      input([teacher], { set: 'digits' }),
      'set is "digits"; it must be "simulated", or simulated be left out',
    ],
    [
      'targets of a head',
      taught({ method: 'vid' }, { learns: 'head' }),
      'learners.student.learns is "head"; it must be "all", as it has targets',
    ],
    [
      'a nuisance beside targets',
      taught({ method: 'vid' }, { nuisance: 0.5 }),
      'learners.student.nuisance is 0.5; it must be left out, as it has targets',
    ],
    [
      'a nuisance that nobody learns',
      input([{ ...teacher, learns: 'nothing', nuisance: 0.5 }]),
      'learners.teacher.nuisance is 0.5; it must be left out, as it learns nothing',
    ],
    [
      'a nuisance of a table that has none',
      input([{ ...teacher, nuisance: 0.5 }], { set: 'digits', simulated: undefined }),
      'learners.teacher.nuisance is 0.5; it must be left out, as digits has no nuisance',
    ],
    [
      'a nuisance without inputs',
      input([{ ...teacher, nuisance: 0.5 }], { simulated: { signal: 4 } }),
      'learners.teacher.nuisance is 0.5; it must be left out, as simulated.nuisance is 0',
    ],
    [
      'features of a forest',
      input([
        { name: 'teacher', kind: 'forest' },
        { ...student, targets: { from: 'teacher', method: 'vid' } },
      ]),
      'learners.student.targets.method is "vid"; it must be "logits", as teacher has no features (a network has)',
    ],
    [
      'copies of a network',
      input([
        teacher,
        { name: 'student', kind: 'forest', targets: { from: 'teacher', crossFit: { folds: 5 } } },
      ]),
      'learners.student.targets.crossFit.folds is 5; teacher is a network, of which there are no copies',
    ],
    [
      'an unknown method',
      taught({ method: 'rad' }),
      'learners.student.targets.method is "rad"; it must be "logits", "fitnets", "vid", "rid" or "certificate"; did you mean "rid"?',
    ],
    [
      'a source that comes later',
      taught({ from: 'techer' }),
      'learners.student.targets.from is "techer", an unknown learner; it must be an earlier learner: teacher; did you mean "teacher"?',
    ],
  ])('refuses %s', (_, data, message) => {
    expect(() => parseQuestion(data)).toThrow(new InputError(message));
  });
});
