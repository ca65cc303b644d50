import { describe, expect, it } from 'vitest';
import type { TableLearner } from '../../../src/problem/table/tableLearner.ts';
import { fitTableLearner } from '../../../src/simulation/table/fitTableLearner.ts';
import { shownBy } from '../../../src/simulation/table/shown.ts';
import type { Shown } from '../../../src/simulation/table/shown.ts';
import { rowsOf, shownOutOfFold } from '../../../src/simulation/table/shownOutOfFold.ts';
import { splitAt } from '../../../src/simulation/table/stratifiedFolds.ts';
import type { DrawnFit, TableTrial } from '../../../src/simulation/table/tableTrial.ts';
import { trainTableLearner } from '../../../src/simulation/table/trainTableLearner.ts';
import { toyProblem, toyTrial } from './toyTable.ts';

const ridge = { name: 'teacher', kind: 'kernel-ridge', kernel: { kind: 'gaussian' }, l2: 0.1 };

function fitted(stated: object, samples: number): [TableTrial, TableLearner, DrawnFit] {
  const trial = toyTrial(toyProblem([stated], { samples }));
  const [source] = trial.problem.learners;
  const fit = source && fitTableLearner(trial, source);
  if (source === undefined || source.kind === 'network' || !fit?.converged || !('targets' in fit)) {
    throw new Error('the source has no fit');
  }
  return [trial, source, fit];
}

function shownWithout(trial: TableTrial, source: TableLearner, fit: DrawnFit, row: number): Shown {
  const rows = Int32Array.from({ length: trial.points.rows }, (_, own) => (own === row ? 1 : 0));
  const { kept, left } = splitAt(rows, 1);
  const copy = trainTableLearner(trial, source, 'copy', fit.targets, kept);
  if (!copy.converged) throw new Error(copy.reason);
  const [shown] = shownBy(source, copy.predict(rowsOf(trial, left)), trial.outputs);
  return shown as Shown;
}

describe('shownOutOfFold', () => {
  it('is, left out one by one, what copies of a kernel ridge say that were trained without a row', () => {
    const [trial, source, fit] = fitted(ridge, 20);
    const shown = shownOutOfFold(trial, source, fit, { folds: 'leave-one-out' });
    if ('converged' in shown) throw new Error(shown.reason);
    shown.forEach(({ probabilities }, row) => {
      const brute = shownWithout(trial, source, fit, row);
      probabilities.forEach((p, j) => expect(p).toBeCloseTo(brute.probabilities[j] ?? NaN, 10));
    });
  });

  it('trains the copies of a source once, whoever asks', () => {
    const [trial, source, fit] = fitted({ name: 'teacher', kind: 'forest', trees: 2 }, 40);
    const first = shownOutOfFold(trial, source, fit, { folds: 4 });
    expect(shownOutOfFold(trial, source, fit, { folds: 4 })).toBe(first);
    expect(shownOutOfFold(trial, source, fit, { folds: 3 })).not.toEqual(first);
  });

  it('is what an interpolating teacher would not have said of the rows that it has seen', () => {
    const spiky = { name: 'teacher', kind: 'forest', trees: 1, bootstrap: false };
    const [trial, source, fit] = fitted(spiky, 60);
    const { classes } = trial.sample.training;
    const certain = fit.onTraining.filter(
      (own, row) => own.probabilities[classes[row] ?? -1] === 1,
    );
    expect(certain).toHaveLength(60);
    const shown = shownOutOfFold(trial, source, fit, { folds: 5 });
    if ('converged' in shown) throw new Error(shown.reason);
    const wrong = shown.filter((own, row) => own.probabilities[classes[row] ?? -1] === 0);
    expect(wrong.length).toBeGreaterThan(0);
  });
});
