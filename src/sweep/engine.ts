import type { Finished } from './journal.ts';
import type { Task } from './task.ts';

/**
 * Runs tasks. A sweep knows nothing else of threads or other places where work is done; results do
 * not depend on the engine, on its number of workers, or on the order of tasks.
 */
export interface Engine {
  /** Word for run.json and for messages. */
  readonly name: string;
  /** How many tasks run at a time. */
  readonly workers: number;
  /**
   * Runs the tasks, in any order, and calls `done` with what each came to. Tasks are taken as they
   * are begun, so that there may be more of them than memory holds. After `stop` is aborted no
   * further task is begun; those in flight are finished first.
   *
   * @throws the error of the first task that failed; others in flight are given up.
   */
  run(
    tasks: Iterable<Task>,
    done: (task: Task, finished: Finished) => void,
    stop: AbortSignal,
  ): Promise<void>;
}
