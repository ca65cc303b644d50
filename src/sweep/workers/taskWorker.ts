import { MemoryLimitError } from '../../numerics/kernels.ts';
import { InputError } from '../../problem/inputError.ts';
import type { Draw } from '../draw.ts';
import { finishTask } from '../runTask.ts';
import { theoryTask, trialTask } from '../task.ts';
import type { Task } from '../task.ts';
import type { TaskPlace } from '../taskPlace.ts';
import type { WorkerMessage } from './workerMessage.ts';
import { workerRequestSchema } from './workerRequest.ts';

function answer(task: Task, place: TaskPlace, prepare: (task: Task) => void): WorkerMessage {
  try {
    prepare(task);
    return { outcome: 'finished', task: task.id, ...finishTask(task, place) };
  } catch (error) {
    if (error instanceof InputError || error instanceof MemoryLimitError) {
      return { outcome: 'refused', task: task.id, reason: error.message };
    }
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { outcome: 'error', task: task.id, error: text };
  }
}

/**
 * What a worker does with a message: it takes one task at a time and says what it came to. It
 * remembers the draw of the last trial, which comes along with the first trial only.
 *
 * @param place what the place has beside the program.
 * @param prepare what the place does before a task.
 */
export function taskWorker(
  place: TaskPlace,
  prepare: (task: Task) => void = () => undefined,
): (message: unknown) => WorkerMessage {
  let known: Draw | undefined;
  const requested = (message: unknown): Task => {
    const request = workerRequestSchema.parse(message);
    if (request.kind === 'theory') return theoryTask(request.number, request.problems);
    known = request.draw ?? known;
    if (known === undefined) throw new Error('a trial came without its draw');
    return trialTask(known, request.trial);
  };
  return (message) => answer(requested(message), place, prepare);
}
