import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Engine } from '../../src/sweep/engine.ts';
import { inlineEngine } from '../../src/sweep/inlineEngine.ts';
import { planTasks } from '../../src/sweep/plan.ts';
import { runTask } from '../../src/sweep/runTask.ts';
import { runTasks } from '../../src/sweep/runTasks.ts';
import type { Journal, Progress } from '../../src/sweep/runTasks.ts';
import { decodeShard, encodeShard } from '../../src/sweep/shard.ts';
import type { Task } from '../../src/sweep/task.ts';
import { tinyQuestion } from './tinyExperiment.ts';

const { tasks } = planTasks(tinyQuestion());
const shards = new Map(tasks.map((task) => [task.id, encodeShard(task, runTask(task))]));

function memoryJournal(kept = new Map<string, string>()): Journal & { kept: Map<string, string> } {
  return {
    kept,
    load: ({ id }) => kept.get(id),
    save: ({ id }, shard) => void kept.set(id, shard),
  };
}

/** Hands out the known shards and notes which tasks it was asked to run. */
function countingEngine(asked: string[]): Engine {
  return {
    name: 'counting',
    workers: 1,
    run: (wanted, done) => {
      for (const task of wanted) {
        asked.push(task.id);
        done(task, shards.get(task.id) ?? '');
      }
      return Promise.resolve();
    },
  };
}

const never = new AbortController().signal;
const silent = () => undefined;

describe('runTasks', () => {
  it('runs every task once and keeps each shard', async () => {
    const journal = memoryJournal();
    const results = await runTasks(tasks, inlineEngine, journal, never, silent);
    expect(results.size).toBe(tasks.length);
    expect(journal.kept).toEqual(shards);
  });

  it('runs only what the journal does not hold', async () => {
    const asked: string[] = [];
    const held = new Map([...shards].filter(([id]) => id !== 'trial-1-2'));
    const reports: Progress[] = [];
    const results = await runTasks(
      tasks,
      countingEngine(asked),
      memoryJournal(held),
      never,
      (progress) => reports.push(progress),
    );
    expect(asked).toEqual(['trial-1-2']);
    expect(results.size).toBe(tasks.length);
    expect(reports).toEqual([
      { total: 7, done: 6, found: 6 },
      { total: 7, done: 7, found: 6 },
    ]);
  });

  it('runs a task again whose shard is torn at any place', async () => {
    for (const task of tasks.slice(0, 2)) {
      const whole = shards.get(task.id) ?? '';
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (length) => {
          const asked: string[] = [];
          const journal = memoryJournal(new Map([...shards, [task.id, whole.slice(0, length)]]));
          await runTasks(tasks, countingEngine(asked), journal, never, silent);
          expect(asked).toEqual([task.id]);
          expect(journal.kept).toEqual(shards);
        }),
        { numRuns: 40 },
      );
    }
  });

  it('takes no further task once it is stopped, and returns what there is', async () => {
    const stop = new AbortController();
    const journal = memoryJournal();
    const results = await runTasks(tasks, inlineEngine, journal, stop.signal, ({ done }) => {
      if (done === 2) stop.abort();
    });
    expect(results.size).toBe(2);
    expect([...journal.kept.keys()]).toEqual(['theory-0', 'trial-0-0']);
  });

  it('refuses a result that cannot be read', async () => {
    const broken: Engine = {
      ...countingEngine([]),
      run: (wanted, done) => {
        wanted.slice(0, 1).forEach((task) => {
          done(task, 'nonsense');
        });
        return Promise.resolve();
      },
    };
    await expect(runTasks(tasks, broken, memoryJournal(), never, silent)).rejects.toThrow(
      'theory-0 came back with an unreadable result',
    );
  });
});

describe('a shard', () => {
  const trial = tasks.find(({ kind }) => kind === 'trial') as Task;

  it('reads back as what was written, non-finite numbers included', () => {
    const learner = {
      converged: true as const,
      products: 4,
      observables: { m: NaN, q: -Infinity },
    };
    const answer = { learners: { teacher: learner }, overlaps: { 'a,b': 0.1 + 0.2 } };
    const result = { kind: 'trial' as const, answers: [answer] };
    const text = encodeShard(trial, result);
    expect(text).toContain('"m":"NaN","q":"-Infinity"');
    expect(decodeShard(trial, text)).toEqual(result);
  });

  it('of another task is no result', () => {
    expect(decodeShard({ ...trial, id: 'trial-9-9' }, shards.get(trial.id) ?? '')).toBeUndefined();
  });

  it('with another number of answers than points is no result', () => {
    const theory = tasks[0];
    if (theory?.kind !== 'theory') throw new Error('theory comes first');
    const shorter = { ...theory, problems: theory.problems.slice(1) };
    expect(decodeShard(shorter, shards.get(theory.id) ?? '')).toBeUndefined();
  });
});
