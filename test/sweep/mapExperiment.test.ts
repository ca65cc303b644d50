import { describe, expect, it } from 'vitest';
import { inlineEngine } from '../../src/sweep/inlineEngine.ts';
import { lineObservable } from '../../src/sweep/lines/mapLine.ts';
import { memoryJournal } from '../../src/sweep/memoryJournal.ts';
import { runPlan } from '../../src/sweep/runPlan.ts';
import { tidyRows } from '../../src/sweep/tidyRows.ts';
import { tiny, tinyExperiment, tinyQuestion } from './tinyExperiment.ts';

const mixing = 'learners.student.targets.mixing';
const [, student] = tiny.curves;
const figure = {
  ...tiny.figure,
  y: mixing,
  z: 'testError',
  zLabel: 'ε',
  lines: [
    { kind: 'best', label: 'best' },
    { kind: 'interpolation', learner: 'student', label: 'α = η' },
  ],
};
const map = {
  axes: { alpha: '0.25:1:4', [mixing]: '0,0.5,1' },
  curves: [student],
  simulate: undefined,
  quick: {},
  figure,
};

describe('an experiment with two axes', () => {
  it('is one curve with a row of the map for each value of the vertical axis', () => {
    const { curves } = tinyQuestion(map);
    expect(curves.map(({ label, axes }) => [label, axes])).toEqual([
      ['student', { [mixing]: 0 }],
      ['student', { [mixing]: 0.5 }],
      ['student', { [mixing]: 1 }],
      ['best', {}],
    ]);
  });

  it('has a row in the table for each cell and each point of a line', async () => {
    const question = tinyQuestion(map);
    const journal = memoryJournal();
    const never = new AbortController().signal;
    const { plan } = await runPlan(question, inlineEngine, journal, never, () => undefined);
    const rows = tidyRows(question, plan, journal);
    const of = (curve: string, observable: string) =>
      rows.filter((row) => row.curve === curve && row.observable === observable);
    expect(of('student', 'testError')).toHaveLength(12);
    const best = of('best', lineObservable);
    expect(best.map(({ axes }) => axes['alpha'])).toEqual([0.25, 0.5, 0.75, 1]);
    expect(best.every(({ axes, mean }) => axes[mixing] === mean)).toBe(true);
    // The capacity is ½ at every mixing.
    expect(of('α = η', lineObservable).map(({ axes }) => axes)).toEqual(
      [0, 0.5, 1].map((y) => ({ alpha: expect.closeTo(0.5) as number, [mixing]: y })),
    );
    for (const { axes, mean } of of('best', 'testError')) {
      const column = of('student', 'testError').filter(
        (row) => row.axes['alpha'] === axes['alpha'],
      );
      for (const cell of column) expect(mean).toBeLessThanOrEqual((cell.mean ?? NaN) + 1e-9);
    }
  });

  it.each<[string, object, string]>([
    ['one axis', { axes: { alpha: '1:2:2' } }, 'a map (figure.z) has two: figure.x and figure.y'],
    ['two curves', { curves: tiny.curves }, 'there are 2 curves; a map draws one'],
    ['a simulation', { simulate: { n: 20 } }, 'simulate is given; a map shows theory only'],
    [
      'another observable',
      { figure: { ...figure, z: 'tesError' } },
      'figure.z is "tesError"; it must be one of',
    ],
    [
      'a line of nobody',
      { figure: { ...figure, lines: [{ kind: 'interpolation', learner: 'pupil', label: 'a' }] } },
      'figure.lines.0.learner is "pupil"; it must be one of teacher, student',
    ],
    [
      'a best value of what theory does not choose',
      {
        axes: { alpha: '1', 'population.rho': '0.2,0.4' },
        figure: { ...figure, y: 'population.rho' },
      },
      'figure.lines.0 is "best"; figure.y must then be one of learners.teacher.l2',
    ],
    [
      'two lines of one name',
      { figure: { ...figure, lines: [{ kind: 'best', label: 'student' }] } },
      'two lines of the map have the label "student"',
    ],
    [
      'lines over curves',
      { figure: { ...tiny.figure, lines: [{ kind: 'best', label: 'a' }] }, axes: tiny.axes },
      'zRange and lines belong to a map',
    ],
    [
      'colours without a name',
      { figure: { ...figure, zLabel: undefined } },
      'it goes with z, the observable that a map draws as colour',
    ],
  ])('rejects %s', (_, changes, message) => {
    expect(() => tinyExperiment({ ...map, ...changes })).toThrow(message);
  });
});
