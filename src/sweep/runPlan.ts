import type { Engine } from './engine.ts';
import type { Journal } from './journal.ts';
import { planTasks } from './plan.ts';
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

/**
 * Runs the tasks of an experiment in rounds, as `runTasks` does: what a plan asks for is run, and
 * the results may lead to more. Where simulated points have optimal settings, theory's tasks come
 * first and the trials are planned from what they found, so that nothing is searched for twice.
 */
export async function runPlan(
  experiment: ResolvedExperiment,
  engine: Engine,
  journal: Journal,
  stop: AbortSignal,
  report: (progress: Progress) => void,
): Promise<Answered> {
  let fresh = 0;
  for (;;) {
    const plan = planTasks(experiment, journal);
    const total = countTasks(plan);
    const before = fresh;
    const complete = await runTasks(readyWork(plan), engine, journal, stop, ({ done, found }) => {
      fresh = before + done - found;
      report({ total, done, found: done - fresh });
    });
    if (!complete || !plan.provisional) return { plan, complete };
  }
}
