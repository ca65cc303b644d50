import { setTimeout as wait } from 'node:timers/promises';
import { InputError } from '../../problem/inputError.ts';
import type { Draw } from '../../sweep/draw.ts';
import type { Engine } from '../../sweep/engine.ts';
import { planTasks } from '../../sweep/plan.ts';
import type { Progress } from '../../sweep/runTasks.ts';
import type { Task } from '../../sweep/task.ts';
import { readyWork, tasksOf } from '../../sweep/tasksOf.ts';
import type { Run } from '../answerIn.ts';
import type { RunJournal } from '../journal/runJournal.ts';
import { availableMemory, checkMemory } from '../memory.ts';
import { runJournal } from '../runFolder.ts';
import { warningSeconds } from './jobOptions.ts';
import { jobTasks } from './manifest.ts';
import type { Manifest } from './manifest.ts';

/** How a job is stopped and watched. */
export interface WorkWatch {
  /** No further task is begun. */
  stop: AbortSignal;
  /** Told that the limit of time is near. */
  warned: AbortSignal;
  report: (progress: Progress) => void;
}

/** How many tasks in flight are waited for after the warning, in seconds: a quarter is for what follows. */
const graceSeconds = 0.75 * warningSeconds;

/** The tasks of a job that can be run and have no results yet. */
function openTasks(run: Run, ids: readonly string[], journal: RunJournal): Task[] {
  const asked = new Set(ids);
  const work = readyWork(planTasks(run.record.experiment, journal));
  const tasks: Task[] = [];
  for (const task of tasksOf(work)) {
    if (asked.has(task.id) && !journal.has(task)) tasks.push(task);
  }
  return tasks;
}

function drawsOf(tasks: readonly Task[]): Draw[] {
  return [...new Set(tasks.flatMap((task) => (task.kind === 'trial' ? [task.draw] : [])))];
}

/** Resolves when the tasks in flight have been waited for long enough. */
function graceOver(warned: AbortSignal, end: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const begin = () => {
      // It is given up when the work has ended before.
      wait(graceSeconds * 1000, undefined, { signal: end }).then(resolve, resolve);
    };
    if (warned.aborted) begin();
    else warned.addEventListener('abort', begin, { once: true });
  });
}

/**
 * Computes what a job of a submission still lacks, and keeps it in a shard of its own: jobs of one
 * run do not wait for each other, and a job that is begun again goes on.
 *
 * @returns how far it came; less than all of its tasks are done when it was stopped or warned.
 * @throws InputError when the manifest is of another run, has no such job, or the tasks do not fit
 *   into memory.
 */
export async function workOn(
  run: Run,
  manifest: Manifest,
  index: number,
  engine: Engine,
  { stop, warned, report }: WorkWatch,
): Promise<Progress> {
  if (manifest.run !== run.record.hash) {
    throw new InputError(`--manifest is of run ${manifest.run}; this is run ${run.record.hash}`);
  }
  const ids = jobTasks(manifest, index);
  const journal = runJournal(run.folder, manifest.run, `work-${manifest.submission}-${index}`);
  const ended = new AbortController();
  try {
    const tasks = openTasks(run, ids, journal);
    checkMemory(drawsOf(tasks), engine.workers, availableMemory());
    const found = ids.length - tasks.length;
    let done = found;
    const progress = (): Progress => ({ total: ids.length, done, found });
    report(progress());
    const work = engine.run(
      tasks,
      (task, finished) => {
        if (ended.signal.aborted) return;
        journal.keep(task, finished);
        done++;
        report(progress());
      },
      AbortSignal.any([stop, warned]),
    );
    await Promise.race([work, graceOver(warned, ended.signal)]);
    return progress();
  } finally {
    ended.abort();
    journal.close();
  }
}
