import { Worker } from 'node:worker_threads';
import { InputError } from '../problem/inputError.ts';
import type { Engine } from '../sweep/engine.ts';
import type { Finished } from '../sweep/journal.ts';
import type { Task } from '../sweep/task.ts';
import { usualWorkers } from './usualWorkers.ts';
import { workerMessageSchema } from './workerMessage.ts';
import type { WorkerMessage } from './workerMessage.ts';
import { requestFor } from './workerRequest.ts';

/**
 * The compiled worker. Node 20 cannot run TypeScript, so from the sources (under a test runner) it
 * is the one that was built.
 */
const workerUrl = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/node/worker.js' : './worker.js',
  import.meta.url,
);

/** Sends tasks to one worker, one at a time, until `next` has no more. */
function serve(
  worker: Worker,
  first: Task,
  next: () => Task | undefined,
  done: (task: Task, finished: Finished) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let current = first;
    const send = (task: Task, before: Task | undefined) => {
      current = task;
      worker.postMessage(requestFor(task, before));
    };
    worker.on('message', (data: unknown) => {
      try {
        const finished = finishedOf(workerMessageSchema.parse(data), current);
        done(current, finished);
        const following = next();
        if (following === undefined) resolve();
        else send(following, current);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      reject(new Error(`a worker stopped with exit code ${code}`));
    });
    send(first, undefined);
  });
}

/** What the current task came to. @throws what a worker refuses, or failed with. */
function finishedOf(message: WorkerMessage, current: Task): Finished {
  if (message.outcome === 'refused') throw new InputError(`${message.task}: ${message.reason}`);
  if (message.outcome === 'error') throw new Error(`${message.task}: ${message.error}`);
  if (current.id !== message.task) throw new Error(`unexpected result of ${message.task}`);
  return { answers: message.answers, seconds: message.seconds };
}

/**
 * Runs tasks on worker threads of this process, one wasm instance and one task per thread.
 *
 * @param workers how many threads, default one per processor; no more are started than there are tasks.
 */
export function threadsEngine(workers: number = usualWorkers(process.env)): Engine {
  return {
    name: 'threads',
    workers,
    async run(tasks, done, stop) {
      const queue = tasks[Symbol.iterator]();
      const next = (): Task | undefined => {
        const following = stop.aborted ? undefined : queue.next();
        return following?.done === false ? following.value : undefined;
      };
      const threads: Worker[] = [];
      const serving: Promise<void>[] = [];
      try {
        while (threads.length < workers) {
          const first = next();
          if (first === undefined) break;
          const thread = new Worker(workerUrl);
          threads.push(thread);
          serving.push(serve(thread, first, next, done));
        }
        await Promise.all(serving);
      } finally {
        await Promise.all(threads.map((thread) => thread.terminate()));
      }
    },
  };
}
