import type { Engine } from './engine.ts';
import type { Journal } from './journal.ts';
import { planHeld, planTasks } from './plan.ts';
import type { Plan } from './plan.ts';
import type { ResolvedExperiment } from './resolvedExperiment.ts';
import { runTasks } from './runTasks.ts';
import type { Progress } from './runTasks.ts';
import { countTasks, readyWork } from './tasksOf.ts';

/** A plan and whether all its tasks have results; they have, unless the run was stopped. */
export interface Answered {
  plan: Plan;
  complete: boolean;
}

/** Aborted when the experiment's time is spent; never where it has no such budget. */
function timeOf({ budget }: ResolvedExperiment): AbortSignal {
  const seconds = budget?.seconds;
  return seconds === undefined
    ? new AbortController().signal
    : AbortSignal.timeout(Math.ceil(1000 * seconds));
}

/**
 * Runs the tasks of an experiment in rounds, as `runTasks` does: what a plan asks for is run, and
 * the results may lead to more. Where simulated points have optimal settings, theory's tasks come
 * first and the trials are planned from what they found, so that nothing is searched for twice. When
 * its time is spent, what the grids ask for is finished and nothing else is begun.
 */
export async function runPlan(
  experiment: ResolvedExperiment,
  engine: Engine,
  journal: Journal,
  stop: AbortSignal,
  report: (progress: Progress) => void,
): Promise<Answered> {
  const time = timeOf(experiment);
  let fresh = 0;
  for (;;) {
    const isSpent = time.aborted;
    const plan = isSpent ? planHeld(experiment, journal) : planTasks(experiment, journal);
    const halt = isSpent ? stop : AbortSignal.any([stop, time]);
    const total = countTasks(plan);
    const before = fresh;
    const complete = await runTasks(readyWork(plan), engine, journal, halt, ({ done, found }) => {
      fresh = before + done - found;
      report({ total, done, found: done - fresh });
    });
    const isLast = complete && !plan.provisional && !plan.isOpen;
    if (isLast || stop.aborted) return { plan, complete: isLast };
  }
}
