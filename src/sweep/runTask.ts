import { solveCurve } from '../answer/solve.ts';
import { simulatePath } from '../simulation/simulatePath.ts';
import { acceleratorFor } from './accelerators.ts';
import { answersText } from './answersText.ts';
import type { Finished } from './journal.ts';
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
    const { problems, n, seed, design, blas, testSamples } = task.draw;
    const accelerator = acceleratorFor(blas, accelerators);
    const options = { n, seed, trial: task.trial, design, testSamples };
    return { kind: 'trial', answers: simulatePath(problems, options, accelerator, tables) };
  }
  const answers = solveCurve(task.problems).map(({ problem: _, ...numbers }) => numbers);
  return { kind: 'theory', answers };
}

/** Runs a task as `runTask` does, and gives what a journal keeps of it. */
export function finishTask(task: Task, place: TaskPlace): Finished {
  // eslint-disable-next-line no-restricted-globals -- the time it took is told, and no part of an answer
  const now = () => performance.now() / 1000;
  const start = now();
  const answers = answersText(runTask(task, place));
  return { answers, seconds: now() - start };
}
