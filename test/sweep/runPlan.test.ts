import { describe, expect, it } from 'vitest';
import { answersText } from '../../src/sweep/answersText.ts';
import type { Engine } from '../../src/sweep/engine.ts';
import { inlineEngine } from '../../src/sweep/inlineEngine.ts';
import { memoryJournal } from '../../src/sweep/memoryJournal.ts';
import { planTasks } from '../../src/sweep/plan.ts';
import { runPlan } from '../../src/sweep/runPlan.ts';
import type { Progress } from '../../src/sweep/runTasks.ts';
import { countTasks } from '../../src/sweep/tasksOf.ts';
import { tidyRows } from '../../src/sweep/tidyRows.ts';
import { batchOf } from '../batchOf.ts';
import { tiny, tinyQuestion } from './tinyExperiment.ts';

const [, student] = tiny.curves;
const question = tinyQuestion({
  curves: [{ ...student, set: { 'learners.student.l2': 'optimal' } }],
});

/** Runs the tasks last first, as a machine with many workers may end them. */
const backwards: Engine = {
  ...inlineEngine,
  run: (tasks, done, stop) => inlineEngine.run([...tasks].reverse(), done, stop),
};

const never = new AbortController().signal;
const silent = () => undefined;

async function shardsOf(engine: Engine, kept = new Map<string, string>(), stop = never) {
  const results = memoryJournal(kept);
  const answered = await runPlan(question, engine, results, stop, silent);
  return { kept, results, ...answered };
}

const whole = await shardsOf(inlineEngine);

describe('runPlan', () => {
  it('trains with the settings that theory found at the same point', () => {
    const { plan, results } = whole;
    const rows = tidyRows(question, plan, results);
    const best = rows.filter(({ observable }) => observable === 'l2');
    expect(best).toHaveLength(3);
    for (const { x, problem } of plan.curves[0]?.simulated ?? []) {
      const value = best.find(({ axes }) => axes['alpha'] === x)?.mean;
      expect(batchOf(problem).learners[1]).toMatchObject({ name: 'student', l2: value });
    }
    expect(rows.filter(({ kind }) => kind === 'simulation').length).toBeGreaterThan(0);
  });

  it('puts the bracket of an optimum into the table', () => {
    const rows = tidyRows(question, whole.plan, whole.results);
    const values = (name: string) =>
      rows.filter(({ observable }) => observable === name).map(({ mean }) => mean ?? NaN);
    values('l2').forEach((value, i) => {
      expect(values('l2Lower')[i]).toBeLessThan(value);
      expect(values('l2Upper')[i]).toBeGreaterThan(value);
    });
  });

  it('leaves the same shards whatever the order in which tasks end', async () => {
    expect((await shardsOf(backwards)).kept).toEqual(whole.kept);
  });

  it('leaves the same shards when it is stopped anywhere and taken up again', async () => {
    for (const tasks of [0, 1, 3]) {
      const kept = new Map<string, string>();
      const stop = new AbortController();
      const engine: Engine = {
        ...inlineEngine,
        run: (all, done, signal) =>
          inlineEngine.run(
            all,
            (task, shard) => {
              done(task, shard);
              if (kept.size >= tasks) stop.abort();
            },
            signal,
          ),
      };
      const stopped = await shardsOf(engine, kept, stop.signal);
      expect(stopped.complete).toBe(false);
      expect((await shardsOf(inlineEngine, kept)).kept).toEqual(whole.kept);
    }
  });

  it('knows from the beginning how many tasks there are', async () => {
    const reports: Progress[] = [];
    const total = countTasks(planTasks(question));
    const report = (progress: Progress) => reports.push(progress);
    await runPlan(question, inlineEngine, memoryJournal(), never, report);
    expect(reports.every((progress) => progress.total === total)).toBe(true);
    expect(reports.at(-1)).toEqual({ total: 7, done: 7, found: 0 });
  });

  it('tells what an earlier process has finished from what this one has', async () => {
    const kept = new Map([...whole.kept].filter(([id]) => id !== 'trial-1-2'));
    const reports: Progress[] = [];
    const report = (progress: Progress) => reports.push(progress);
    await runPlan(question, inlineEngine, memoryJournal(kept), never, report);
    expect(reports.at(-1)).toEqual({ total: 7, done: 7, found: 6 });
    kept.delete('theory-0');
    await runPlan(question, inlineEngine, memoryJournal(kept), never, report);
    expect(reports.at(-1)).toEqual({ total: 7, done: 7, found: 6 });
  });

  it('plans no trials, and has no numbers, where theory finds no optimum', () => {
    const [theory] = whole.plan.theories;
    if (theory === undefined) throw new Error('theory-0 is not there');
    const [, ...others] = whole.results.theory(theory) ?? [];
    const none = { converged: false, reason: 'no answer', residual: null } as const;
    const lost = { learners: { teacher: none, student: none }, overlaps: {}, optima: [] };
    const answers = answersText({ kind: 'theory', answers: [lost, ...others] });
    const results = memoryJournal(new Map([...whole.kept, ['theory-0', answers]]));
    const plan = planTasks(question, results);
    expect(plan.curves[0]?.simulated.map(({ drawn }) => drawn?.draw.count)).toEqual([undefined, 3]);
    const rows = tidyRows(question, plan, results);
    const lostRows = rows.filter(({ axes }) => axes['alpha'] === 1);
    expect(lostRows.length).toBeGreaterThan(2);
    expect(lostRows.every(({ converged, mean }) => !converged && mean === null)).toBe(true);
  });

  it('is one stage where nothing is optimal', () => {
    expect(planTasks(tinyQuestion()).provisional).toBe(false);
  });
});
