/** Entry of a worker thread. */
import { parentPort } from 'node:worker_threads';
import { threadKernels } from '../simulation/threadKernels.ts';
import { acceleratorFor } from '../sweep/accelerators.ts';
import type { Task } from '../sweep/task.ts';
import { taskWorker } from '../sweep/workers/taskWorker.ts';
import { nodeAccelerators } from './accelerators.ts';
import { adviseHugePages } from './hugePages.ts';
import { nodePlace } from './nodePlace.ts';

function prepare(task: Task): void {
  if (task.kind !== 'trial') return;
  adviseHugePages(threadKernels(acceleratorFor(task.draw.blas, nodeAccelerators)));
}

const work = taskWorker(nodePlace, prepare);

parentPort?.on('message', (message: unknown) => {
  parentPort?.postMessage(work(message));
});
