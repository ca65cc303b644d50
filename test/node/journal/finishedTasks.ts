import { inlineEngine } from '../../../src/sweep/inlineEngine.ts';
import type { Finished } from '../../../src/sweep/journal.ts';
import { planTasks } from '../../../src/sweep/plan.ts';
import { tasksOf } from '../../../src/sweep/tasksOf.ts';
import type { Task } from '../../../src/sweep/task.ts';
import { tinyQuestion } from '../../sweep/tinyExperiment.ts';

/** The tasks of the tiny experiment with what each comes to. */
export async function finishedTasks(): Promise<{ task: Task; finished: Finished }[]> {
  const all: { task: Task; finished: Finished }[] = [];
  await inlineEngine.run(
    tasksOf(planTasks(tinyQuestion())),
    (task, finished) => all.push({ task, finished }),
    new AbortController().signal,
  );
  return all;
}
