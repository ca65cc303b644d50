import { describe, expect, it } from 'vitest';
import type { Problem, TrainedLearner } from '../../../src/problem/problem.ts';
import { distilledFrom, perceptron, problemOf, trained } from '../problems.ts';
import { fieldsWithout } from './bruteForce.ts';
import { plainSample } from './drawTrial.ts';
import { shownFields } from './shownFields.ts';

const closed = { method: 'closed-form' } as const;
const exact = { method: 'minimise', tolerance: 1e-13, iterations: 20_000 } as const;

function student(folds: number | 'leave-one-out', fields: Partial<TrainedLearner> = {}) {
  const targets = { ...distilledFrom('teacher'), crossFit: { folds } };
  return trained('student', { targets, ...fields });
}

function largestDifference(one: readonly number[], other: readonly number[]): number {
  return Math.max(...one.map((value, i) => Math.abs(value - (other[i] ?? NaN))));
}

/** The fields of the leave-one-out shortcut, and those of as many copies as there are samples. */
function bothWays(teacher: TrainedLearner, n: number, fields: Partial<Problem>) {
  const problem = problemOf([teacher, student('leave-one-out')], fields);
  const { trial, fields: quick } = shownFields(problem, n);
  const { rows } = trial.sample.design;
  const slow = shownFields(problemOf([teacher, student(rows)], fields), n).fields;
  return { trial, quick, slow };
}

describe('leave-one-out', () => {
  const smoothers = [
    { l2: 0.3, bias: true },
    { l2: 0.3, bias: false },
    { l2: 1e-3, bias: true },
  ];

  it.each(smoothers)('is brute force to 1e-10 for linear smoothers: %o', (fields) => {
    for (const alpha of [0.6, 3]) {
      for (const labelSmoothing of [0, 0.1]) {
        const teacher = trained('teacher', {
          ...{ ...fields, loss: 'square', training: closed, labelSmoothing },
        });
        const problem = problemOf([teacher, student('leave-one-out')], { alpha });
        const { trial, fields: quick } = shownFields(problem, 15);
        const plain = plainSample(trial, 15);
        const labels = plain.labels.map((label) => (1 - 2 * labelSmoothing) * label);
        const risk = { ...fields, loss: 'square' } as const;
        const slow = plain.labels.map((_, i) => {
          return fieldsWithout({ ...plain, labels }, risk, (row) => row !== i)[i] as number;
        });
        expect(largestDifference(quick, slow)).toBeLessThan(1e-10);
      }
    }
  });

  it('is as many folds as there are samples, also without a ridge, and with features', () => {
    const cases = [
      { l2: 0.2, bias: true },
      { l2: 0, bias: true },
      { l2: 0, bias: false, features: { count: 1.5, activation: 'erf' } },
    ] as const;
    for (const alpha of [0.5, 2]) {
      for (const fields of cases) {
        const teacher = trained('teacher', { ...fields, loss: 'square', training: closed });
        const { quick, slow } = bothWays(teacher, 20, { alpha, population: perceptron });
        // Copies are solved to a relative gradient of 1e-12, and the smallest curvature is some 1e-3.
        expect(largestDifference(quick, slow)).toBeLessThan(1e-8);
      }
    }
  });

  it('shows the field itself to samples that the source is not trained on', () => {
    const data = ['old', 'new'].map((name) => ({ name, share: 0.5, labels: true }));
    const teacher = trained('teacher', { loss: 'square', training: closed, on: ['old'] });
    const pupil = student('leave-one-out', { on: ['old', 'new'] });
    const { trial, fields } = shownFields(problemOf([teacher, pupil], { data, alpha: 4 }), 10);
    const own = [...trial.kernels.view(trial.fitted.get('teacher')?.fields as number, 40)];
    expect(fields.slice(20)).toEqual(own.slice(20));
    expect(largestDifference(fields.slice(0, 20), own.slice(0, 20))).toBeGreaterThan(0.01);
  });

  it.each(['logistic', 'squared-hinge'] as const)(
    'is within O(1/N) of brute force for the %s loss',
    (loss) => {
      const errors = [25, 100].map((n) => {
        const teacher = trained('teacher', { loss, l2: 0.3, training: exact });
        const { quick, slow } = bothWays(teacher, n, { alpha: 2 });
        const square = quick.reduce((sum, h, i) => sum + (h - (slow[i] as number)) ** 2, 0);
        return Math.sqrt(square / quick.length);
      });
      expect(errors[0]).toBeLessThan(0.05);
      // Four times the size, a quarter of the error; a squared hinge jumps in curvature, N^(-3/4).
      expect(errors[1]).toBeLessThan((errors[0] as number) / 2.5);
    },
  );
});
