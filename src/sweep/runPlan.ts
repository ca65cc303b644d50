import type { Engine } from './engine.ts';
import { planTasks } from './plan.ts';
import type { Plan, Results } from './plan.ts';
import type { ResolvedExperiment } from './resolvedExperiment.ts';
import { runTasks } from './runTasks.ts';
import type { Journal, Progress } from './runTasks.ts';

/** A plan and what came of it: all its tasks have results, unless the run was stopped. */
export interface Answered {
  plan: Plan;
  results: Results;
}

/**
 * Runs the tasks of an experiment, as `runTasks` does. Where simulated points have optimal settings,
 * theory's tasks come first and the trials are planned from what they found, so that nothing is
 * searched for twice.
 *
 * @param plan the experiment's plan before anything has been run.
 */
export async function runPlan(
  experiment: ResolvedExperiment,
  plan: Plan,
  engine: Engine,
  journal: Journal,
  stop: AbortSignal,
  report: (progress: Progress) => void,
): Promise<Answered> {
  if (!plan.provisional) {
    return { plan, results: await runTasks(plan.tasks, engine, journal, stop, report) };
  }
  let before: Progress = { total: plan.tasks.length, done: 0, found: 0 };
  const theory = plan.tasks.filter(({ kind }) => kind === 'theory');
  const results = await runTasks(theory, engine, journal, stop, ({ done, found }) => {
    before = { ...before, done, found };
    report(before);
  });
  if (results.size < theory.length) return { plan, results };
  const settled = planTasks(experiment, results);
  const trials = settled.tasks.filter(({ kind }) => kind === 'trial');
  const rest = await runTasks(trials, engine, journal, stop, ({ done, found }) => {
    const total = settled.tasks.length;
    report({ total, done: before.done + done, found: before.found + found });
  });
  return { plan: settled, results: new Map([...results, ...rest]) };
}
