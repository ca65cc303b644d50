import { describe, expect, it } from 'vitest';
import { curvesCsv } from '../../../src/sweep/curvesCsv.ts';
import type { Engine } from '../../../src/sweep/engine.ts';
import { inlineEngine } from '../../../src/sweep/inlineEngine.ts';
import { memoryJournal } from '../../../src/sweep/memoryJournal.ts';
import { planTasks } from '../../../src/sweep/plan.ts';
import { bends } from '../../../src/sweep/refinement/bends.ts';
import { runPlan } from '../../../src/sweep/runPlan.ts';
import { simulationHash } from '../../../src/sweep/simulationHash.ts';
import { readyWork, tasksOf } from '../../../src/sweep/tasksOf.ts';
import { tidyRows } from '../../../src/sweep/tidyRows.ts';
import { tiny, tinyQuestion } from '../tinyExperiment.ts';

const refine = { theory: { tolerance: 1e-3, most: 60 }, trials: { stderr: 0.012, most: 20 } };
const simulate = { axes: { alpha: '1,2,3' }, n: 20, trials: 3 };
const question = (changes: object) =>
  tinyQuestion({ axes: { alpha: '0.5:3:6' }, simulate, quick: {}, ...changes });
const refined = question({ refine });

const never = new AbortController().signal;
type Question = ReturnType<typeof question>;

async function run(
  asked: Question,
  engine: Engine = inlineEngine,
  kept = new Map<string, string>(),
  stop = never,
) {
  const journal = memoryJournal(kept);
  const answered = await runPlan(asked, engine, journal, stop, () => undefined);
  return { kept, journal, ...answered };
}

/** The table of a run that is complete. */
function tableOf(asked: Question, { plan, journal }: Awaited<ReturnType<typeof run>>) {
  return tidyRows(asked, plan, journal).filter(({ observable }) => observable === 'testError');
}

const whole = await run(refined);
const rows = tableOf(refined, whole);
const rowsOf = (curve: string, kind: 'theory' | 'simulation') =>
  rows.filter((row) => row.curve === curve && row.kind === kind);

describe('a run that is refined', () => {
  it('has points of theory, in ascending x, until no drawn line may be off by the tolerance', () => {
    for (const { label } of tiny.curves) {
      const line = rowsOf(label, 'theory');
      const xs = line.map(({ axes }) => axes['alpha'] ?? NaN);
      expect(xs.length).toBeGreaterThan(refined.theoryGrid.length);
      expect(xs).toEqual([...new Set(xs)].sort((a, b) => a - b));
      expect(refined.theoryGrid.filter((x) => !xs.includes(x))).toEqual([]);
      const heights = line.map(({ mean }) => mean);
      expect(Math.max(...bends(xs, heights))).toBeLessThanOrEqual(1e-3);
    }
  });

  it('has trials until the drawn errors are what is aimed at, or there may be no more', () => {
    const points = tiny.curves.flatMap(({ label }) => rowsOf(label, 'simulation'));
    expect(points).toHaveLength(6);
    for (const { stderr, trials } of points) {
      if (trials !== 20) expect(stderr).toBeLessThanOrEqual(0.012);
    }
    expect(points.some(({ trials }) => trials !== 3)).toBe(true);
  });

  it('ends with the same records when it is stopped anywhere and taken up again', async () => {
    const last = whole.kept.size - 1;
    // The grids ask for ten tasks.
    expect(last).toBeGreaterThan(20);
    for (const tasks of [1, 12, last]) {
      const kept = new Map<string, string>();
      const stop = new AbortController();
      const engine: Engine = {
        ...inlineEngine,
        run: (work, done, signal) =>
          inlineEngine.run(
            work,
            (task, finished) => {
              done(task, finished);
              if (kept.size >= tasks) stop.abort();
            },
            signal,
          ),
      };
      expect((await run(refined, engine, kept, stop.signal)).complete).toBe(false);
      const resumed = await run(refined, inlineEngine, kept);
      expect(resumed.kept).toEqual(whole.kept);
      expect(curvesCsv(tableOf(refined, resumed), refined.axes)).toBe(
        curvesCsv(rows, refined.axes),
      );
    }
  });

  it('ends with the same records whatever the order in which tasks end', async () => {
    const backwards: Engine = {
      ...inlineEngine,
      run: (tasks, done, stop) => inlineEngine.run([...tasks].reverse(), done, stop),
    };
    expect((await run(refined, backwards)).kept).toEqual(whole.kept);
  });

  it('ends with the same records when each round is handed over to others', async () => {
    const kept = new Map<string, string>();
    const journal = memoryJournal(kept);
    for (;;) {
      const lacking = [...tasksOf(readyWork(planTasks(refined, journal)))].filter(
        (task) => !journal.has(task),
      );
      if (lacking.length === 0) break;
      // Two processes, the second of which is ahead.
      const [first, second] = [0, 1].map((part) => lacking.filter((_, i) => i % 2 === part));
      for (const own of [second, first]) await inlineEngine.run(own ?? [], journal.keep, never);
    }
    expect(kept).toEqual(whole.kept);
  });

  it('is asked for nothing more once its results are there', () => {
    const plan = planTasks(refined, whole.journal);
    expect(plan).toEqual(whole.plan);
    expect(plan.isOpen).toBe(false);
    expect(planTasks(refined).isOpen).toBe(true);
    expect(planTasks(refined).theories).toHaveLength(1);
  });
});

describe('a budget', () => {
  it('of trials is spent to the last one, most where the drawn error is largest', async () => {
    const budgeted = question({ budget: { trials: 45 } });
    const { plan, journal } = await run(budgeted);
    const counts = plan.draws.map(({ count }) => count);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(45);
    expect(Math.min(...counts)).toBeGreaterThan(3);
    const errors = tidyRows(budgeted, plan, journal)
      .filter(({ kind, observable }) => kind === 'simulation' && observable === 'testError')
      .map(({ stderr }) => stderr ?? NaN);
    const even = question({ simulate: { ...simulate, trials: 15 } });
    const evenRun = await run(even);
    const evenErrors = tableOf(even, evenRun).flatMap(({ stderr }) => stderr ?? []);
    expect(Math.max(...errors)).toBeLessThan(Math.max(...evenErrors));
  });

  it('of trials is refused where the first trials are more, before anything is run', () => {
    const optimal = [{ ...tiny.curves[1], set: { 'learners.student.l2': 'optimal' } }];
    for (const curves of [tiny.curves, optimal]) {
      expect(() => planTasks(question({ curves, budget: { trials: 8 } }))).toThrow(
        'budget.trials is 8; the first trials of all points are 9',
      );
    }
  });

  it('of seconds adds trials until it is spent, and takes the hash away', async () => {
    const budgeted = question({ budget: { seconds: 0.5 } });
    // What the grids ask for is there, so that all of the time is for more.
    const { kept: before } = await run(question({}));
    const { plan, complete, journal, kept } = await run(budgeted, inlineEngine, before);
    expect(complete).toBe(true);
    expect(plan.draws.every(({ count }) => count >= 3)).toBe(true);
    const used = plan.draws.reduce((sum, { count }) => sum + count, plan.theories.length);
    expect(kept.size).toBeGreaterThanOrEqual(used);
    const table = tidyRows(budgeted, plan, journal);
    expect(table.filter(({ trials }) => trials !== null && trials > 3).length).toBeGreaterThan(0);
    const { simulationHash: hash, noHash } = await simulationHash(budgeted, table);
    expect(hash).toBeNull();
    expect(noHash).toMatch(/time was limited/);
  });

  it('of seconds that are too few still has what the grids ask for', async () => {
    const { plan, complete } = await run(question({ budget: { seconds: 1e-3 }, refine }));
    expect(complete).toBe(true);
    expect(plan.draws.every(({ count }) => count >= 3)).toBe(true);
  });
});
