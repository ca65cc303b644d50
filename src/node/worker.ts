/** Entry of a worker thread: takes one task at a time and sends back what it came to. */
import { parentPort } from 'node:worker_threads';
import { threadKernels } from '../simulation/threadKernels.ts';
import { acceleratorFor } from '../sweep/accelerators.ts';
import { MemoryLimitError } from '../numerics/kernels.ts';
import { InputError } from '../problem/inputError.ts';
import type { Draw } from '../sweep/draw.ts';
import { finishTask } from '../sweep/runTask.ts';
import { theoryTask, trialTask } from '../sweep/task.ts';
import type { Task } from '../sweep/task.ts';
import { nodeAccelerators } from './accelerators.ts';
import { adviseHugePages } from './hugePages.ts';
import { nodePlace } from './nodePlace.ts';
import type { WorkerMessage } from './workerMessage.ts';
import { workerRequestSchema } from './workerRequest.ts';

/** That of the last trial. */
let known: Draw | undefined;

function requested(message: unknown): Task {
  const request = workerRequestSchema.parse(message);
  if (request.kind === 'theory') return theoryTask(request.number, request.problems);
  known = request.draw ?? known;
  if (known === undefined) throw new Error('a trial came without its draw');
  return trialTask(known, request.trial);
}

function answer(task: Task): WorkerMessage {
  try {
    if (task.kind === 'trial') {
      adviseHugePages(threadKernels(acceleratorFor(task.draw.blas, nodeAccelerators)));
    }
    return { outcome: 'finished', task: task.id, ...finishTask(task, nodePlace) };
  } catch (error) {
    if (error instanceof InputError || error instanceof MemoryLimitError) {
      return { outcome: 'refused', task: task.id, reason: error.message };
    }
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { outcome: 'error', task: task.id, error: text };
  }
}

parentPort?.on('message', (message: unknown) => {
  parentPort?.postMessage(answer(requested(message)));
});
