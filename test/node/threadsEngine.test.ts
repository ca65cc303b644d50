import { beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../../src/problem/inputError.ts';
import { threadsEngine } from '../../src/node/threadsEngine.ts';
import type { Draw } from '../../src/sweep/draw.ts';
import type { Finished } from '../../src/sweep/journal.ts';
import { planTasks } from '../../src/sweep/plan.ts';
import { finishTask } from '../../src/sweep/runTask.ts';
import { trialTask } from '../../src/sweep/task.ts';
import type { Task } from '../../src/sweep/task.ts';
import { tasksOf } from '../../src/sweep/tasksOf.ts';
import { built } from '../built.ts';
import { tinyQuestion } from '../sweep/tinyExperiment.ts';

/** A build takes longer than the usual ten seconds of a hook. */
beforeAll(built, 180_000);

const plan = planTasks(tinyQuestion());
const tasks = [...tasksOf(plan)];
const never = new AbortController().signal;

async function shardsOf(workers: number): Promise<Map<string, string>> {
  const shards = new Map<string, string>();
  const keep = ({ id }: Task, { answers }: Finished) => shards.set(id, answers);
  await threadsEngine(workers).run(tasks, keep, never);
  return shards;
}

describe('threadsEngine', () => {
  it('gives the same bits of every task as this thread, with any number of workers', async () => {
    const here = new Map(tasks.map((task) => [task.id, finishTask(task, {}).answers]));
    for (const workers of [1, 3]) {
      const there = await shardsOf(workers);
      expect(there.size).toBe(tasks.length);
      for (const [id, shard] of there) expect(shard).toBe(here.get(id));
    }
  });

  it('begins no further task once it is stopped, and finishes those in flight', async () => {
    const stop = new AbortController();
    const done: string[] = [];
    const run = threadsEngine(2).run(tasks, ({ id }) => done.push(id), stop.signal);
    stop.abort();
    await run;
    expect(done.sort()).toEqual(['theory-0', 'trial-0-0']);
  });

  it('fails with the error of a task that fails', async () => {
    const [theory] = tasks;
    const broken = { ...theory, problems: [{ alpha: 'none' }] } as unknown as Task;
    await expect(threadsEngine(1).run([broken], () => undefined, never)).rejects.toThrow(
      /population is missing|alpha is "none"|population/,
    );
  });

  it('refuses a task that outgrows the memory of a worker, with its reason alone', async () => {
    const huge = trialTask({ ...(plan.draws[0] as Draw), n: 1_000_000 }, 0);
    const outcome = threadsEngine(1).run([huge], () => undefined, never);
    await expect(outcome).rejects.toThrow(InputError);
    await expect(outcome).rejects.toThrow(
      /^trial-\S+: \S+ GiB of memory would be needed in one worker; a worker can address 4 GiB$/,
    );
  });

  it('fails when a result cannot be kept', async () => {
    const full = () => {
      throw new Error('no space is left');
    };
    await expect(threadsEngine(1).run(tasks, full, never)).rejects.toThrow('no space is left');
  });
});
