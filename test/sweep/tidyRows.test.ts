import { describe, expect, it } from 'vitest';
import { answersText } from '../../src/sweep/answersText.ts';
import { curvesCsv } from '../../src/sweep/curvesCsv.ts';
import { memoryJournal } from '../../src/sweep/memoryJournal.ts';
import { planTasks } from '../../src/sweep/plan.ts';
import type { Plan } from '../../src/sweep/plan.ts';
import { noResults } from '../../src/sweep/results.ts';
import type { Results } from '../../src/sweep/results.ts';
import type { TaskResult } from '../../src/sweep/taskResult.ts';
import { tasksOf } from '../../src/sweep/tasksOf.ts';
import { publishedRows, tidyRows } from '../../src/sweep/tidyRows.ts';
import { batchOf } from '../batchOf.ts';
import { tiny, tinyQuestion } from './tinyExperiment.ts';

const [, student] = tiny.curves;
const question = tinyQuestion({ curves: [student] });

/** Made-up answers by task: theory says the point's place, trial t of point p says 10 p + t. */
function planted(plan: Plan): Map<string, TaskResult> {
  const learners = (testError: number) => ({
    observables: { testError },
    converged: true as const,
  });
  return new Map(
    [...tasksOf(plan)].map((task): [string, TaskResult] => {
      if (task.kind === 'theory') {
        const facts = { residual: 0, quadrature: 'grid' as const, quadratureError: 0, sweeps: 1 };
        const answers = task.problems.map((_, i) => ({
          learners: { student: { ...facts, ...learners(i) } },
          overlaps: { 'teacher,student': 7 },
          optima: [],
        }));
        return [task.id, { kind: 'theory', answers }];
      }
      const answers = task.draw.problems.map((problem) => {
        const value = 10 * (batchOf(problem).alpha - 1) + task.trial;
        return {
          learners: {
            teacher: { products: 2, ...learners(value) },
            student: { products: 2, ...learners(value) },
          },
          overlaps: { 'teacher,student': value },
        };
      });
      return [task.id, { kind: 'trial', answers }];
    }),
  );
}

/** Those as results. */
function resultsOf(answers: Map<string, TaskResult>): Results {
  const kept = new Map([...answers].map(([id, result]) => [id, answersText(result)]));
  return memoryJournal(kept);
}

const plantedResults = (plan: Plan) => resultsOf(planted(plan));

describe('tidyRows', () => {
  const plan = planTasks(question);

  it('has theory before simulation, points in order, mean and standard error of the trials', () => {
    const rows = tidyRows(question, plan, plantedResults(plan));
    const error = Math.sqrt(1 / 3);
    const shown = rows
      .filter(({ observable }) => observable === 'testError')
      .map(({ kind, axes, mean, stderr, trials }) => [kind, axes['alpha'], mean, stderr, trials]);
    expect(shown).toEqual([
      ['theory', 1, 0, null, null],
      ['theory', 2, 1, null, null],
      ['theory', 3, 2, null, null],
      ['simulation', 1, 1, error, 3],
      ['simulation', 2, 11, error, 3],
    ]);
  });

  it('has the values of axes that follow x in columns of their own', () => {
    const l2 = 'learners.teacher.l2';
    const axes = { alpha: '1:3:3', [l2]: '0.3,0.1,0.2' };
    const zipped = tinyQuestion({ axes, zip: [['alpha', l2]], curves: [student] });
    const planned = planTasks(zipped);
    const rows = tidyRows(zipped, planned, plantedResults(planned));
    const lines = curvesCsv(rows, zipped.axes).split('\n');
    expect(lines[0]).toMatch(/^curve,alpha,learners.teacher.l2,kind,/);
    const errors = lines.filter((line) => line.includes(',testError,'));
    expect(errors.map((line) => line.split(',').slice(1, 4))).toEqual([
      ['1', '0.3', 'theory'],
      ['2', '0.1', 'theory'],
      ['3', '0.2', 'theory'],
      ['1', '0.3', 'simulation'],
      ['2', '0.1', 'simulation'],
    ]);
  });

  it('adds the overlap with the learner that the targets come from', () => {
    const rows = tidyRows(question, plan, plantedResults(plan));
    const overlaps = rows.filter(({ observable }) => observable === 'overlap');
    expect(overlaps.map(({ learner, mean }) => [learner, mean])).toEqual([
      ['teacher,student', 7],
      ['teacher,student', 7],
      ['teacher,student', 7],
      ['teacher,student', 1],
      ['teacher,student', 11],
    ]);
  });

  it('marks a point with a failed trial as not converged, without a mean', () => {
    const answered = planted(plan);
    const failed = { converged: false as const, reason: 'separable' };
    const answers = [{ learners: { teacher: failed, student: failed }, overlaps: {} }];
    answered.set('trial-1-1', { kind: 'trial', answers });
    const rows = tidyRows(question, plan, resultsOf(answered)).filter(
      ({ kind }) => kind === 'simulation',
    );
    const first = rows.filter(({ axes }) => axes['alpha'] === 1);
    expect(first.length).toBeGreaterThan(1);
    expect(first.every(({ mean, converged }) => mean === null && !converged)).toBe(true);
    expect(rows.some(({ converged }) => converged)).toBe(true);
  });

  it('marks a point without a theory answer as not converged', () => {
    const answered = planted(plan);
    const none = { converged: false as const, reason: 'no minimiser', residual: null };
    const answers = [1, 2, 3].map(() => ({
      learners: { student: none },
      overlaps: {},
      optima: [],
    }));
    answered.set('theory-0', { kind: 'theory', answers });
    const rows = tidyRows(question, plan, resultsOf(answered)).filter(
      ({ kind }) => kind === 'theory',
    );
    expect(rows.every(({ mean, converged }) => mean === null && !converged)).toBe(true);
  });

  it('has no rows of theory, and no overlap of a pair, of a learner that no theory covers', () => {
    const student = { ...tiny.problem.learners[1], hidden: 2, activation: 'erf' };
    const learners = [tiny.problem.learners[0], student];
    const uncovered = tinyQuestion({ problem: { ...tiny.problem, learners } });
    const planned = planTasks(uncovered);
    const rows = tidyRows(uncovered, planned, plantedResults(planned));
    const kinds = (label: string) =>
      new Set(rows.filter(({ curve }) => curve === label).map(({ kind }) => kind));
    expect([...kinds('student')]).toEqual(['simulation']);
    expect([...kinds('teacher')]).toEqual(['theory', 'simulation']);
    expect(rows.some(({ observable }) => observable === 'overlap')).toBe(false);
  });

  it('refuses to make a table of a run that is not complete', () => {
    expect(() => tidyRows(question, plan, noResults)).toThrow('no result of theory-0');
    const answered = planted(plan);
    answered.delete('trial-0-2');
    expect(() => tidyRows(question, plan, resultsOf(answered))).toThrow('no result of trial-0-2');
  });
});

describe('publishedRows', () => {
  it('gives the published points of each curve the curve’s label and observable', () => {
    const published = { file: 'table.csv', curve: 'a' };
    const withPoints = tinyQuestion({ curves: [{ ...student, published }] }, [[1.5, 0.25]]);
    expect(publishedRows(withPoints)).toEqual([
      {
        curve: 'student',
        axes: { alpha: 1.5 },
        kind: 'published',
        learner: 'student',
        observable: 'testError',
        mean: 0.25,
        stderr: null,
        trials: null,
        converged: true,
      },
    ]);
  });
});

describe('curvesCsv', () => {
  const row = {
    curve: 'a "b", c',
    axes: { alpha: 0.1 },
    kind: 'simulation' as const,
    learner: 'teacher,student',
    observable: 'overlap',
    mean: 0.1 + 0.2,
    stderr: null,
    trials: 3,
    converged: true,
  };

  it('quotes what needs it and writes the shortest decimals that read back', () => {
    expect(curvesCsv([row], ['alpha'])).toBe(
      'curve,alpha,kind,learner,observable,mean,stderr,trials,converged\n' +
        '"a ""b"", c",0.1,simulation,"teacher,student",overlap,0.30000000000000004,,3,true\n',
    );
  });

  it('leaves a mean that there is not empty, and names what is not finite', () => {
    const table = curvesCsv(
      [
        { ...row, mean: null, converged: false },
        { ...row, mean: Infinity, stderr: NaN },
      ],
      ['alpha'],
    );
    expect(table).toContain('overlap,,,3,false\n');
    expect(table).toContain('overlap,Infinity,NaN,3,true\n');
  });
});
