import { solveCurve } from '../answer/solve.ts';
import { simulatePath } from '../simulation/simulatePath.ts';
import { acceleratorFor } from './accelerators.ts';
import type { Accelerators } from './accelerators.ts';
import type { Task } from './task.ts';
import type { TaskResult } from './taskResult.ts';

/**
 * Runs a task in this thread.
 *
 * @throws InputError when the task asks for a native library that is not among the accelerators.
 */
export function runTask(task: Task, accelerators: Accelerators = {}): TaskResult {
  if (task.kind === 'trial') {
    const { problems, n, seed, trial, design, blas, testSamples } = task;
    const accelerator = acceleratorFor(blas, accelerators);
    const options = { n, seed, trial, design, testSamples };
    return { kind: 'trial', answers: simulatePath(problems, options, accelerator) };
  }
  const answers = solveCurve(task.problems).map(({ problem: _, ...numbers }) => numbers);
  return { kind: 'theory', answers };
}
