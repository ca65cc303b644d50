import { solveCurve } from '../answer/solve.ts';
import { simulatePath } from '../simulation/simulatePath.ts';
import { acceleratorFor } from './accelerators.ts';
import type { Task } from './task.ts';
import type { TaskPlace } from './taskPlace.ts';
import type { TaskResult } from './taskResult.ts';

/**
 * Runs a task in this thread.
 *
 * @throws InputError when the task asks for a native library or a table that the place does not have.
 */
export function runTask(task: Task, { accelerators = {}, tables }: TaskPlace = {}): TaskResult {
  if (task.kind === 'trial') {
    const { problems, n, seed, trial, design, blas, testSamples } = task;
    const accelerator = acceleratorFor(blas, accelerators);
    const options = { n, seed, trial, design, testSamples };
    return { kind: 'trial', answers: simulatePath(problems, options, accelerator, tables) };
  }
  const answers = solveCurve(task.problems).map(({ problem: _, ...numbers }) => numbers);
  return { kind: 'theory', answers };
}
