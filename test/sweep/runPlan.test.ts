import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/sweep/engine.ts';
import { inlineEngine } from '../../src/sweep/inlineEngine.ts';
import { planTasks } from '../../src/sweep/plan.ts';
import { runPlan } from '../../src/sweep/runPlan.ts';
import type { Journal, Progress } from '../../src/sweep/runTasks.ts';
import { tidyRows } from '../../src/sweep/tidyRows.ts';
import { batchOf } from '../batchOf.ts';
import { tiny, tinyQuestion } from './tinyExperiment.ts';

const [, student] = tiny.curves;
const question = tinyQuestion({
  curves: [{ ...student, set: { 'learners.student.l2': 'optimal' } }],
});

function journalOf(kept: Map<string, string>): Journal {
  return {
    load: ({ id }) => kept.get(id),
    save: ({ id }, shard) => void kept.set(id, shard),
  };
}

/** Runs the tasks last first, as a machine with many workers may end them. */
const backwards: Engine = {
  ...inlineEngine,
  run: (tasks, done, stop) => inlineEngine.run([...tasks].reverse(), done, stop),
};

const never = new AbortController().signal;
const silent = () => undefined;

async function shardsOf(engine: Engine, kept = new Map<string, string>(), stop = never) {
  const plan = planTasks(question);
  const answered = await runPlan(question, plan, engine, journalOf(kept), stop, silent);
  return { kept, ...answered };
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
      expect(stopped.results.size).toBeLessThan(stopped.plan.tasks.length);
      expect((await shardsOf(inlineEngine, kept)).kept).toEqual(whole.kept);
    }
  });

  it('knows from the beginning how many tasks there are', async () => {
    const reports: Progress[] = [];
    const plan = planTasks(question);
    const journal = journalOf(new Map());
    await runPlan(question, plan, inlineEngine, journal, never, (progress) =>
      reports.push(progress),
    );
    expect(plan.provisional).toBe(true);
    expect(reports.every(({ total }) => total === plan.tasks.length)).toBe(true);
    expect(reports.at(-1)).toEqual({ total: 7, done: 7, found: 0 });
  });

  it('plans no trials, and has no numbers, where theory finds no optimum', () => {
    const results = new Map(whole.results);
    const theory = results.get('theory-0');
    if (theory?.kind !== 'theory') throw new Error('theory-0 is not there');
    const none = { converged: false, reason: 'no answer', residual: null } as const;
    const [first, ...others] = theory.answers;
    const lost = { learners: { teacher: none, student: none }, overlaps: {}, optima: [] };
    results.set('theory-0', { kind: 'theory', answers: [lost, ...others] });
    expect(first).toBeDefined();
    const plan = planTasks(question, results);
    expect(plan.curves[0]?.simulated.map(({ trials }) => trials.length)).toEqual([0, 3]);
    const rows = tidyRows(question, plan, new Map([...whole.results, ...results]));
    const lostRows = rows.filter(({ axes }) => axes['alpha'] === 1);
    expect(lostRows.length).toBeGreaterThan(2);
    expect(lostRows.every(({ converged, mean }) => !converged && mean === null)).toBe(true);
  });

  it('is one stage where nothing is optimal', () => {
    expect(planTasks(tinyQuestion()).provisional).toBe(false);
  });
});
