import type { Engine } from './engine.ts';
import { decodeShard } from './shard.ts';
import type { Task } from './task.ts';
import type { TaskResult } from './taskResult.ts';

/** Where finished tasks are kept, so that none is run twice. */
export interface Journal {
  /** The text of a task's shard, undefined when there is none. */
  load(task: Task): string | undefined;
  save(task: Task, shard: string): void;
}

/** How far a sweep has come. */
export interface Progress {
  total: number;
  /** Tasks finished, now or earlier. */
  done: number;
  /** Tasks of `done` that an earlier process had finished. */
  found: number;
}

/**
 * Runs the tasks that the journal does not hold yet and keeps each as it finishes. A shard that
 * cannot be read counts as missing. After `stop` the results so far are returned.
 *
 * @returns the results by task id; all of them unless `stop` was aborted.
 */
export async function runTasks(
  tasks: readonly Task[],
  engine: Engine,
  journal: Journal,
  stop: AbortSignal,
  report: (progress: Progress) => void,
): Promise<Map<string, TaskResult>> {
  const results = new Map<string, TaskResult>();
  const keep = (task: Task, shard: string | undefined) => {
    const result = shard === undefined ? undefined : decodeShard(task, shard);
    if (result !== undefined) results.set(task.id, result);
    return result !== undefined;
  };
  const missing = tasks.filter((task) => !keep(task, journal.load(task)));
  const found = results.size;
  const tell = () => {
    report({ total: tasks.length, done: results.size, found });
  };
  tell();
  const done = (task: Task, shard: string) => {
    if (!keep(task, shard)) throw new Error(`${task.id} came back with an unreadable result`);
    journal.save(task, shard);
    tell();
  };
  if (missing.length > 0) await engine.run(missing, done, stop);
  return results;
}
