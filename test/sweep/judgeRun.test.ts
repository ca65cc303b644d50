import { describe, expect, it } from 'vitest';
import { judgeRun } from '../../src/sweep/judgeRun.ts';
import { publishedRows } from '../../src/sweep/tidyRows.ts';
import { noTrials } from '../../src/sweep/trialValues.ts';
import type { PublishedPoints } from '../../src/sweep/publishedCurve.ts';
import { row } from './claims/plantedTable.ts';
import { tiny, tinyQuestion } from './tinyExperiment.ts';

const [teacher, student] = tiny.curves;
const points: PublishedPoints = [
  [1, 5],
  [2, 6],
];
const published = { file: 'table.csv', curve: 'a' };
const panels = {
  figure: { ...tiny.figure, panels: [{ y: 'q', yLabel: 'Q' }] },
  curves: [teacher, { ...student, panel: 1, published }],
};

/** Theory rows: test errors of both curves fall, the student's norm rises. */
const rows = [1, 2, 3].flatMap((x) => [
  row(x, 1 / x, { curve: 'teacher', learner: 'teacher' }),
  row(x, 1 / x, { curve: 'student' }),
  row(x, 4 + x, { curve: 'student', observable: 'q' }),
]);

function verdicts(claims: readonly object[]): boolean[] {
  const question = tinyQuestion({ ...panels, claims }, points);
  return judgeRun(question, [...rows, ...publishedRows(question)], noTrials).map(
    ({ holds }) => holds,
  );
}

describe('judgeRun', () => {
  it('judges a curve by the observable of its panel', () => {
    const falling = { claim: 'monotone', direction: 'falling' };
    const rising = { claim: 'monotone', direction: 'rising' };
    expect(
      verdicts([
        { ...falling, curve: 'teacher' },
        { ...falling, curve: 'student' },
        { ...rising, curve: 'student' },
      ]),
    ).toEqual([true, false, true]);
  });

  it('takes published points for the observable of their curve’s panel', () => {
    const fixture = { claim: 'matches-fixture', curve: 'student' };
    expect(verdicts([{ ...fixture, tolerance: 1e-9 }])).toEqual([true]);
    const question = tinyQuestion(panels, points);
    expect(publishedRows(question).map(({ observable }) => observable)).toEqual(['q', 'q']);
  });

  it('allows for the finite size of each curve’s own simulation', () => {
    const simulated = [1, 2].map((x) =>
      row(x, 1 / x + 0.05, { curve: 'teacher', kind: 'simulation', stderr: 1e-6, trials: 3 }),
    );
    const holdsAt = (n: number) => {
      const curves = [{ ...teacher, n }, student];
      const claims = [{ claim: 'agrees', curve: 'teacher' }];
      const question = tinyQuestion({ curves, claims });
      return judgeRun(question, [...rows, ...simulated], noTrials)[0]?.holds;
    };
    expect([100, 100000].map(holdsAt)).toEqual([true, false]);
  });
});
