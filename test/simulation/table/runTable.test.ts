import { describe, expect, it } from 'vitest';
import { InputError } from '../../../src/problem/inputError.ts';
import { toyObservables, toyProblem, toyTable, toyTrials } from './toyTable.ts';

const forest = { name: 'teacher', kind: 'forest', trees: 3 };
const softmax = { name: 'teacher', kind: 'softmax', l2: 1 };
const ridge = { name: 'teacher', kind: 'kernel-ridge', kernel: { kind: 'gaussian' }, l2: 0.1 };
const student = (targets: object, more: object = { kind: 'softmax', l2: 1 }) => ({
  name: 'student',
  ...more,
  targets: { from: 'teacher', ...targets },
});
const tree = { kind: 'forest', trees: 1, depth: 4 };

describe('runTable', () => {
  it('gives the same bits for a seed and a trial, and others for others', () => {
    const problem = toyProblem([forest]);
    const [first] = toyTrials([problem]);
    expect(toyTrials([problem])[0]).toEqual(first);
    expect(toyTrials([problem], { trial: 1 })[0]).not.toEqual(first);
    expect(toyTrials([problem], { seed: 'other' })[0]).not.toEqual(first);
  });

  it('answers problems that share their rows as it answers each alone', () => {
    const problems = [0.1, 1].map((strength) =>
      toyProblem([forest, student({ correction: { kind: 'constant', strength } }, tree)]),
    );
    const together = toyTrials(problems);
    expect(problems.map((problem) => toyTrials([problem])[0])).toEqual(together);
    expect(together[0]?.['student']).not.toEqual(together[1]?.['student']);
  });

  it('refuses problems that draw other rows', () => {
    const problems = [toyProblem([forest]), toyProblem([forest], { samples: 81 })];
    expect(() => toyTrials(problems)).toThrow('a path needs problems that share their rows');
  });

  it('refuses a table with too few rows of the classes', () => {
    const problem = toyProblem([forest], { samples: 300 });
    expect(() => toyTrials([problem])).toThrow(
      new InputError(
        'samples is 300; it must be below 300, the rows of ideal-cuts in the classes other, Ideal: some must be left',
      ),
    );
  });

  it('learns what there is to learn with every kind of learner', () => {
    for (const learner of [{ ...forest, trees: 10 }, softmax, ridge]) {
      const { testError, testLoss, auc, gap, trainError } = toyObservables([learner])[
        'teacher'
      ] as Record<string, number>;
      // A tenth of the labels is wrong, and a fair coin errs by ½ ± .05.
      expect(testError).toBeLessThan(0.35);
      expect(testLoss).toBeGreaterThan(0.1);
      expect(auc).toBeGreaterThan(0.7);
      expect(gap).toBeCloseTo((testError ?? NaN) - (trainError ?? NaN), 12);
    }
  });

  it('says which class has fewer rows than there are folds', () => {
    const rare = toyTable.classes.map((own, row) => (row < 40 ? own : 0));
    const problem = toyProblem([forest, student({ crossFit: { folds: 20 } })]);
    const [answers] = toyTrials([problem], { table: { ...toyTable, classes: rare } });
    expect(answers?.['teacher']).toMatchObject({ converged: true });
    expect(answers?.['student']).toMatchObject({
      converged: false,
      reason: expect.stringMatching(
        /^the class Ideal has \d of the rows that are trained on, and not one for each of 20 folds: it needs fewer folds or more samples$/,
      ) as string,
    });
  });
});

describe('students on a table', () => {
  it('learn from labels if a full correction at T = 1 is all they hear', () => {
    const full = { kind: 'orthogonal', clip: 1e-9 };
    const { student: corrected } = toyObservables([softmax, student({ correction: full })]);
    const { student: plain } = toyObservables([softmax, { ...softmax, name: 'student' }]);
    expect(corrected?.testLoss).toBeCloseTo(plain?.testLoss ?? NaN, 7);
    expect(corrected?.testError).toBe(plain?.testError);
  });

  it('learn from labels if a constant correction of strength 1 moves probabilities', () => {
    const square = { kind: 'softmax', loss: 'square', l2: 1, outputs: 'probability' };
    const one = { correction: { kind: 'constant', strength: 1 } };
    const { student: corrected } = toyObservables([forest, student(one, square)]);
    const { student: labels } = toyObservables([forest, { name: 'student', ...square }]);
    expect(corrected?.testLoss).toBeCloseTo(labels?.testLoss ?? NaN, 7);
  });

  it('learn the labels from a teacher that interpolates them', () => {
    // Without drawing rows anew a deep tree has a leaf for every row.
    const spiky = { ...forest, trees: 1, bootstrap: false };
    const probability = { ...tree, outputs: 'probability', bootstrap: false };
    const { teacher, student: plain } = toyObservables([spiky, student({}, probability)]);
    const { student: labels } = toyObservables([spiky, { name: 'student', ...probability }]);
    expect(teacher?.trainError).toBe(0);
    expect(plain).toEqual(labels);
  });

  it('have another teacher out of fold than in sample, whose loss on the labels is no longer 0', () => {
    const { student: plain } = toyObservables([forest, student({}, tree)]);
    const { student: crossed } = toyObservables([
      forest,
      student({ crossFit: { folds: 5 } }, tree),
    ]);
    expect(crossed?.trainLoss).toBeGreaterThan(plain?.trainLoss ?? NaN);
  });

  it('say how many rows were clipped, and the strength that was chosen', () => {
    const correction = { kind: 'bounded', crossValidated: true };
    const { student: chosen } = toyObservables([forest, student({ correction }, tree)]);
    expect([1e-5, 1e-4, 1e-3, 1e-2, 1e-1, 1, 10, 100, 1000]).toContain(chosen?.strength);
    expect(chosen?.clippedShare).toBeGreaterThan(0);
    expect(toyObservables([forest])['teacher']).not.toHaveProperty('clippedShare');
  });
});
