import type { Engine } from './engine.ts';
import type { Finished, Journal } from './journal.ts';
import type { Task } from './task.ts';
import { countTasks, tasksOf } from './tasksOf.ts';
import type { Work } from './tasksOf.ts';

/** How far a sweep has come. */
export interface Progress {
  /** Tasks that the plan has so far; results may ask for more. */
  total: number;
  /** Tasks finished, now or earlier. */
  done: number;
  /** Tasks of `done` that an earlier process had finished. */
  found: number;
}

function* missing(work: Work, journal: Journal): Generator<Task> {
  for (const task of tasksOf(work)) if (!journal.has(task)) yield task;
}

function countHeld(work: Work, journal: Journal): number {
  let held = 0;
  for (const task of tasksOf(work)) if (journal.has(task)) held++;
  return held;
}

/**
 * Runs the tasks that the journal does not hold yet and keeps each as it finishes.
 *
 * @returns whether all tasks are done; they are unless `stop` was aborted.
 */
export async function runTasks(
  work: Work,
  engine: Engine,
  journal: Journal,
  stop: AbortSignal,
  report: (progress: Progress) => void,
): Promise<boolean> {
  const total = countTasks(work);
  const found = countHeld(work, journal);
  let done = found;
  const tell = () => {
    report({ total, done, found });
  };
  tell();
  const finish = (task: Task, finished: Finished) => {
    journal.keep(task, finished);
    done++;
    tell();
  };
  if (done < total) await engine.run(missing(work, journal), finish, stop);
  if (done < total && !stop.aborted) throw new Error(`${total - done} tasks did not come back`);
  return done === total;
}
