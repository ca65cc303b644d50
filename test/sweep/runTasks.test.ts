import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/sweep/engine.ts';
import { inlineEngine } from '../../src/sweep/inlineEngine.ts';
import { memoryJournal } from '../../src/sweep/memoryJournal.ts';
import { planTasks } from '../../src/sweep/plan.ts';
import { runTasks } from '../../src/sweep/runTasks.ts';
import type { Progress } from '../../src/sweep/runTasks.ts';
import { finishTask } from '../../src/sweep/runTask.ts';
import { tasksOf } from '../../src/sweep/tasksOf.ts';
import { tinyQuestion } from './tinyExperiment.ts';

const plan = planTasks(tinyQuestion());
const answers = new Map([...tasksOf(plan)].map((task) => [task.id, finishTask(task, {}).answers]));

/** Hands out the known answers and notes which tasks it was asked to run. */
function countingEngine(asked: string[]): Engine {
  return {
    name: 'counting',
    workers: 1,
    run: (wanted, done) => {
      for (const task of wanted) {
        asked.push(task.id);
        done(task, { answers: answers.get(task.id) ?? '', seconds: 0 });
      }
      return Promise.resolve();
    },
  };
}

const never = new AbortController().signal;
const silent = () => undefined;

describe('runTasks', () => {
  it('runs every task once and keeps what it came to', async () => {
    const kept = new Map<string, string>();
    expect(await runTasks(plan, inlineEngine, memoryJournal(kept), never, silent)).toBe(true);
    expect(kept).toEqual(answers);
  });

  it('runs only what the journal does not hold', async () => {
    const asked: string[] = [];
    const held = new Map([...answers].filter(([id]) => id !== 'trial-1-2'));
    const reports: Progress[] = [];
    const engine = countingEngine(asked);
    await runTasks(plan, engine, memoryJournal(held), never, (report) => reports.push(report));
    expect(asked).toEqual(['trial-1-2']);
    expect(held).toEqual(answers);
    expect(reports).toEqual([
      { total: 7, done: 6, found: 6 },
      { total: 7, done: 7, found: 6 },
    ]);
  });

  it('takes no further task once it is stopped, and says that some are left', async () => {
    const stop = new AbortController();
    const kept = new Map<string, string>();
    const stopAtTwo = ({ done }: Progress) => {
      if (done === 2) stop.abort();
    };
    const journal = memoryJournal(kept);
    expect(await runTasks(plan, inlineEngine, journal, stop.signal, stopAtTwo)).toBe(false);
    expect([...kept.keys()]).toEqual(['theory-0', 'trial-0-0']);
  });

  it('is not satisfied with an engine that leaves tasks out', async () => {
    const lazy: Engine = { ...countingEngine([]), run: () => Promise.resolve() };
    await expect(runTasks(plan, lazy, memoryJournal(), never, silent)).rejects.toThrow(
      '7 tasks did not come back',
    );
  });
});
