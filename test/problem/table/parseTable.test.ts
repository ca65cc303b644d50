import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/problem/inputError.ts';
import { parseQuestion } from '../../../src/problem/parseQuestion.ts';
import { setPath } from '../../../src/problem/setPath.ts';
import { tableInput, withStudent } from './tableInput.ts';

const softmax = { name: 'student', kind: 'softmax', l2: 1 };

describe('parseQuestion of a table', () => {
  it('writes every default into the problem', () => {
    const problem = parseQuestion(
      tableInput({
        testSamples: undefined,
        learners: [
          { name: 'teacher', kind: 'forest' },
          { ...softmax, targets: { from: 'teacher', correction: { kind: 'orthogonal' } } },
          { name: 'other', kind: 'kernel-ridge', kernel: { kind: 'gaussian' }, l2: 1 },
          { name: 'last', kind: 'softmax', loss: 'square', l2: 1, targets: { from: 'other' } },
        ],
      }),
    );
    const targets = { mixing: 1, temperature: 1, scale: 'none' };
    expect(problem).toEqual({
      protocol: 'table',
      set: 'ideal-cuts',
      classes: ['other', 'Ideal'],
      samples: 60,
      testSamples: 2000,
      learners: [
        {
          name: 'teacher',
          kind: 'forest',
          outputs: 'probability',
          trees: 20,
          features: 1,
          leaf: 1,
          bootstrap: true,
        },
        {
          ...softmax,
          loss: 'cross-entropy',
          outputs: 'logit',
          targets: {
            from: 'teacher',
            ...targets,
            correction: { kind: 'orthogonal', clip: 0.002, scale: 'probability' },
          },
        },
        {
          name: 'other',
          kind: 'kernel-ridge',
          kernel: { kind: 'gaussian', width: 1 },
          l2: 1,
          outputs: 'probability',
        },
        {
          name: 'last',
          kind: 'softmax',
          loss: 'square',
          l2: 1,
          outputs: 'logit',
          targets: { from: 'other', ...targets },
        },
      ],
    });
    expect(parseQuestion(problem)).toEqual(problem);
  });

  it('has paths that axes and --set can reach', () => {
    const changed = setPath(tableInput(), 'learners.student.trees', 7);
    expect(parseQuestion(changed)).toMatchObject({ learners: [{ trees: 3 }, { trees: 7 }] });
  });

  it.each<[string, Record<string, unknown>, string]>([
    [
      'an unknown set',
      tableInput({ set: 'diamond' }),
      'set is "diamond"; it must be "digits", "digits-28x28", "diamonds", "ideal-cuts" or "simulated"; did you mean "diamonds"?',
    ],
    [
      'an unknown class',
      tableInput({ set: 'diamonds', classes: ['Ideal', 'Premum'] }),
      'classes.1 is "Premum"; the classes of diamonds are Fair, Good, Very Good, Premium, Ideal; did you mean "Premium"?',
    ],
    [
      'a class that is named twice',
      tableInput({ classes: ['Ideal', 'Ideal'] }),
      'classes.1 is "Ideal", which is there already; classes must be unique',
    ],
    [
      'more samples than rows',
      tableInput({ set: 'digits', samples: 10000 }),
      'samples is 10000; it must be below 10000, the rows of digits: some must be left',
    ],
    [
      'two learners of one name',
      withStudent({ name: 'teacher', targets: undefined }),
      'learners.1.name is "teacher", the name of learners.0; names must be unique',
    ],
    [
      'a source that comes later',
      withStudent({}, { from: 'techer' }),
      'learners.student.targets.from is "techer", an unknown learner; it must be an earlier learner: teacher; did you mean "teacher"?',
    ],
    [
      'more folds than samples',
      withStudent({}, { crossFit: { folds: 61 } }),
      'learners.student.targets.crossFit.folds is 61; it must be at most 60, the number of samples',
    ],
    [
      'a forest that is to leave out one row at a time',
      withStudent({}, { crossFit: { folds: 'leave-one-out' } }),
      'learners.student.targets.crossFit.folds is "leave-one-out"; it must be a number, as teacher is no linear smoother (a kernel-ridge is)',
    ],
    [
      'labels as logits',
      withStudent({ targets: undefined, outputs: 'logit' }),
      'learners.student.outputs is "logit"; labels have no logits: it needs targets',
    ],
    [
      'labels that are mixed into logits',
      withStudent({}, { mixing: 0.5 }),
      'learners.student.targets.mixing is 0.5; it must be 1, as labels have no logits to mix in: outputs may be "probability"',
    ],
    [
      'probabilities from a cross-entropy',
      tableInput({ learners: [{ ...softmax, outputs: 'probability' }] }),
      'learners.student.outputs is "probability"; the outputs of the cross-entropy are logits',
    ],
    [
      'a correction on another scale',
      withStudent({}, { correction: { kind: 'orthogonal', scale: 'probability' } }),
      'learners.student.targets.correction.scale is "probability"; it must be "logit" for outputs that are such',
    ],
    [
      'a correction without a strength',
      withStudent({}, { correction: { kind: 'bounded' } }),
      'learners.student.targets.correction.strength is missing; it must be a number above 0, or crossValidated must be true',
    ],
    [
      'a strength of 0',
      withStudent({}, { correction: { kind: 'bounded', strength: 0 } }),
      'learners.student.targets.correction.strength is 0; it must be a finite number, above 0',
    ],
  ])('refuses %s', (_, data, message) => {
    expect(() => parseQuestion(data)).toThrow(new InputError(message));
  });
});
