import { describe, expect, it } from 'vitest';
import type { TrainedLearner } from '../../../src/problem/problem.ts';
import type { OrderParameters } from '../../../src/observables/orderParameters.ts';
import { fitTrained } from '../../../src/simulation/fitTrained.ts';
import { overlap } from '../../../src/simulation/measure.ts';
import type { FittedLearner } from '../../../src/simulation/fittedLearner.ts';
import type { Teacher } from '../../../src/simulation/teacher.ts';
import { teacherOf } from '../../../src/simulation/teacherOf.ts';
import { simulateTrial } from '../../../src/simulation/simulateTrial.ts';
import {
  distilledFrom,
  mixture,
  perceptron,
  problemOf,
  trained,
  trialOptions,
} from '../problems.ts';
import { fieldsWithout } from './bruteForce.ts';
import { plainSample } from './drawTrial.ts';
import { shownFields } from './shownFields.ts';

type Weights = Parameters<typeof overlap>[1];

const exact = { method: 'minimise', tolerance: 1e-13, iterations: 20_000 } as const;

function student(folds: number, fields: Partial<TrainedLearner> = {}): TrainedLearner {
  return trained('student', {
    targets: { ...distilledFrom('teacher'), crossFit: { folds } },
    ...fields,
  });
}

/** The k of the fold that a row of one part is in, by its cuts at ⌊kM/F⌋. */
function foldOf(row: number, rows: number, folds: number): number {
  let k = 0;
  while (Math.floor(((k + 1) * rows) / folds) <= row) k += 1;
  return k;
}

describe('cross-fitted targets', () => {
  const risks = [
    { loss: 'square', l2: 0.3, bias: true },
    { loss: 'logistic', l2: 0.2, bias: true },
    { loss: 'logistic', l2: 0.05, bias: false },
  ] as const;

  it.each(risks)('are the fields of copies without the fold, by brute force: $loss', (risk) => {
    for (const folds of [2, 5]) {
      const teacher = trained('teacher', { ...risk, training: exact, capacity: 0.8 });
      const { trial, fields } = shownFields(problemOf([teacher, student(folds)], { alpha: 4 }), 10);
      const plain = plainSample(trial, 8);
      for (let k = 0; k < folds; k++) {
        const brute = fieldsWithout(plain, risk, (row) => foldOf(row, 40, folds) !== k);
        for (let row = 0; row < 40; row++) {
          // Both minimisers are at rest to some 1e-13 of the gradient.
          if (foldOf(row, 40, folds) === k) expect(fields[row]).toBeCloseTo(brute[row] ?? NaN, 9);
        }
      }
    }
  });

  it('leave out the pieces of all parts, and are there on parts that the source never saw', () => {
    const data = ['old', 'new'].map((name, i) => ({ name, share: 0.5, labels: i === 0 }));
    const risk = { loss: 'square', l2: 0.3, bias: true } as const;
    const teacher = trained('teacher', { ...risk, training: exact, on: ['old'] });
    const pupil = student(2, { on: ['old', 'new'] });
    const { trial, fields } = shownFields(problemOf([teacher, pupil], { alpha: 4, data }), 10);
    const plain = plainSample(trial, 10);
    // 20 rows of each part: the folds are 0–9 with 20–29, and 10–19 with 30–39.
    const first = fieldsWithout(plain, risk, (row) => row >= 10 && row < 20);
    const second = fieldsWithout(plain, risk, (row) => row < 10);
    fields.forEach((field, row) => {
      expect(field).toBeCloseTo((row % 20 < 10 ? first : second)[row] ?? NaN, 9);
    });
  });

  it('come from copies that have the targets of the source, which may be cross-fitted too', () => {
    const fields = { loss: 'square', l2: 0.3, training: exact } as const;
    const learners = [
      trained('teacher', fields),
      student(2, fields),
      trained('last', { targets: { ...distilledFrom('student'), crossFit: { folds: 2 } } }),
    ] as const;
    const problem = problemOf([...learners], { alpha: 4 });
    const { trial, fields: targets } = shownFields(problem, 10);
    trial.fitted.set('student', fitTrained(trial, learners[1]).fitted as FittedLearner);
    const taught = teacherOf(trial, learners[2]);
    if (!taught.converged) throw new Error(taught.reason);
    const shown = trial.kernels.view((taught.teacher as Teacher).fields, 40);
    const plain = { ...plainSample(trial, 10), labels: targets };
    const risk = { loss: 'square', l2: 0.3, bias: true } as const;
    const halves = [0, 1].map((k) => fieldsWithout(plain, risk, (row) => row < 20 !== (k === 0)));
    shown.forEach((field, row) => {
      expect(field).toBeCloseTo(halves[row < 20 ? 0 : 1]?.[row] ?? NaN, 9);
    });
  });

  it('give a test loss that is the mean over the copies', () => {
    const teacher = trained('teacher', { loss: 'square', l2: 0.3 });
    const pupil = student(3, { loss: 'square' });
    const problem = problemOf([teacher, pupil], { population: perceptron });
    const { trial, teacher: taught } = shownFields(problem, 60);
    const { fitted, answer } = fitTrained(trial, pupil);
    const own = fitted?.parameters as OrderParameters;
    const losses = taught.learners.map((copy) => {
      const S = overlap(trial.kernels, fitted as Weights, copy as Weights, trial.sample.space);
      const { m, q, bias } = copy.parameters as OrderParameters;
      // ½E(h̃ − h)²
      const shift = bias - own.bias;
      return [m, 0.5 * (shift * shift + q - 2 * S + own.q)] as const;
    });
    expect(new Set(losses.map(([m]) => m)).size).toBe(3);
    const mean = losses.reduce((sum, [, loss]) => sum + loss, 0) / 3;
    expect(answer.converged && answer.observables.testLoss).toBeCloseTo(mean, 12);
  });

  it('are the same to the bit when asked for again', () => {
    const problem = problemOf([trained('teacher'), student(3)], { population: mixture });
    const [one, other] = [0, 1].map(() => simulateTrial(problem, trialOptions({ n: 60 })));
    expect(one).toEqual(other);
  });
});
