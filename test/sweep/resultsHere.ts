import { memoryJournal } from '../../src/sweep/memoryJournal.ts';
import type { Plan } from '../../src/sweep/plan.ts';
import type { Results } from '../../src/sweep/results.ts';
import { finishTask } from '../../src/sweep/runTask.ts';
import type { TaskPlace } from '../../src/sweep/taskPlace.ts';
import { tasksOf } from '../../src/sweep/tasksOf.ts';

/** What all tasks of a plan come to in this thread. */
export function resultsHere(plan: Plan, place: TaskPlace = {}): Results {
  const journal = memoryJournal();
  for (const task of tasksOf(plan)) journal.keep(task, finishTask(task, place));
  return journal;
}
