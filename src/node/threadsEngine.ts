import { Worker } from 'node:worker_threads';
import { InputError } from '../problem/inputError.ts';
import type { Engine } from '../sweep/engine.ts';
import type { Task } from '../sweep/task.ts';
import { workerMessageSchema } from './workerMessage.ts';

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
  next: () => Task | undefined,
  done: (task: Task, shard: string) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let current: Task | undefined;
    const advance = () => {
      current = next();
      if (current === undefined) resolve();
      else worker.postMessage(current);
    };
    worker.on('message', (data: unknown) => {
      try {
        const message = workerMessageSchema.parse(data);
        if (message.outcome === 'refused')
          throw new InputError(`${message.task}: ${message.reason}`);
        if (message.outcome === 'error') throw new Error(`${message.task}: ${message.error}`);
        if (current?.id !== message.task) throw new Error(`unexpected result of ${message.task}`);
        done(current, message.shard);
        advance();
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      reject(new Error(`a worker stopped with exit code ${code}`));
    });
    advance();
  });
}

/**
 * Runs tasks on worker threads of this process, one wasm instance and one task per thread.
 *
 * @param workers how many threads; no more are started than there are tasks.
 */
export function threadsEngine(workers: number): Engine {
  return {
    name: 'threads',
    workers,
    async run(tasks, done, stop) {
      const queue = tasks.values();
      const next = () => (stop.aborted ? undefined : queue.next().value);
      const count = Math.min(workers, tasks.length);
      const threads = Array.from({ length: count }, () => new Worker(workerUrl));
      try {
        await Promise.all(threads.map((thread) => serve(thread, next, done)));
      } finally {
        await Promise.all(threads.map((thread) => thread.terminate()));
      }
    },
  };
}
