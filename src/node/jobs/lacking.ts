import type { ResolvedExperiment } from '../../sweep/resolvedExperiment.ts';
import { planTasks } from '../../sweep/plan.ts';
import type { Plan } from '../../sweep/plan.ts';
import { readyWork, tasksOf } from '../../sweep/tasksOf.ts';
import type { Need, RunJournal } from '../journal/runJournal.ts';

/** A task that is to be run, and why. */
export interface NeededTask {
  id: string;
  need: Need;
}

/** A run's plan, and the tasks of it that can be run now and have no results yet. */
export interface Lacking {
  plan: Plan;
  needed: NeededTask[];
}

/**
 * What a run lacks, as far as its results tell: with some settings optimal, the trials are asked for
 * when theory has found those.
 *
 * @throws InputError when the experiment gives no valid problems.
 */
export function lacking(experiment: ResolvedExperiment, journal: RunJournal): Lacking {
  const plan = planTasks(experiment, journal);
  const needed: NeededTask[] = [];
  for (const task of tasksOf(readyWork(plan))) {
    if (!journal.has(task)) needed.push({ id: task.id, need: journal.need(task) });
  }
  return { plan, needed };
}

/** How many tasks are needed for each reason: `3 missing, 1 damaged`. */
export function needsSentence(needed: readonly NeededTask[]): string {
  const counts = new Map<Need, number>();
  for (const { need } of needed) counts.set(need, (counts.get(need) ?? 0) + 1);
  return [...counts].map(([need, count]) => `${count} ${need}`).join(', ');
}
