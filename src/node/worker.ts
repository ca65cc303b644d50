/** Entry of a worker thread: takes one task at a time and sends back the text of its shard. */
import { parentPort } from 'node:worker_threads';
import { threadKernels } from '../simulation/threadKernels.ts';
import { acceleratorFor } from '../sweep/accelerators.ts';
import { MemoryLimitError } from '../numerics/kernels.ts';
import { InputError } from '../problem/inputError.ts';
import { runTask } from '../sweep/runTask.ts';
import { encodeShard } from '../sweep/shard.ts';
import { taskSchema } from '../sweep/task.ts';
import type { Task } from '../sweep/task.ts';
import { nodeAccelerators } from './accelerators.ts';
import { adviseHugePages } from './hugePages.ts';
import { nodePlace } from './nodePlace.ts';
import type { WorkerMessage } from './workerMessage.ts';

function answer(task: Task): WorkerMessage {
  try {
    if (task.kind === 'trial') {
      adviseHugePages(threadKernels(acceleratorFor(task.blas, nodeAccelerators)));
    }
    const result = runTask(task, nodePlace);
    return { outcome: 'shard', task: task.id, shard: encodeShard(task, result) };
  } catch (error) {
    if (error instanceof InputError || error instanceof MemoryLimitError) {
      return { outcome: 'refused', task: task.id, reason: error.message };
    }
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { outcome: 'error', task: task.id, error: text };
  }
}

parentPort?.on('message', (message: unknown) => {
  parentPort?.postMessage(answer(taskSchema.parse(message)));
});
