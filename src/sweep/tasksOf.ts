import type { Draw } from './draw.ts';
import type { Plan } from './plan.ts';
import { trialTasks } from './task.ts';
import type { Task, TheoryTask } from './task.ts';

/** The parts of a plan that are work. */
export interface Work {
  theories: readonly TheoryTask[];
  draws: readonly Draw[];
}

/** Every task once, theory first: a whole curve is the longest task, and should not start last. */
export function* tasksOf({ theories, draws }: Work): Generator<Task> {
  yield* theories;
  for (const draw of draws) yield* trialTasks(draw);
}

/** How many tasks there are. */
export function countTasks({ theories, draws }: Work): number {
  return draws.reduce((sum, { count }) => sum + count, theories.length);
}

/** What can be run before another look at the plan: not the trials that stand for others. */
export function readyWork({ theories, draws, provisional }: Plan): Work {
  return { theories, draws: provisional ? [] : draws };
}
