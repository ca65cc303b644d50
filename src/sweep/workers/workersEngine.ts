import { InputError } from '../../problem/inputError.ts';
import type { Engine } from '../engine.ts';
import type { Finished } from '../journal.ts';
import type { Task } from '../task.ts';
import { workerMessageSchema } from './workerMessage.ts';
import type { WorkerMessage } from './workerMessage.ts';
import { requestFor } from './workerRequest.ts';
import type { WorkerRequest } from './workerRequest.ts';

/** A worker as an engine sees it, in Node and in a browser alike; see `taskWorker`. */
export interface TaskWorkerPort {
  send: (request: WorkerRequest) => void;
  /** Names who hears what the worker says, and of its end before that was wanted. */
  listen: (onMessage: (data: unknown) => void, onFault: (error: Error) => void) => void;
  /** Called once, when there is no more for it to do. */
  release: () => Promise<unknown>;
}

/** Sends tasks to one worker, one at a time, until `next` has no more. */
function serve(
  worker: TaskWorkerPort,
  first: Task,
  next: () => Task | undefined,
  done: (task: Task, finished: Finished) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let current = first;
    const send = (task: Task, before: Task | undefined) => {
      current = task;
      worker.send(requestFor(task, before));
    };
    worker.listen((data) => {
      try {
        const finished = finishedOf(workerMessageSchema.parse(data), current);
        done(current, finished);
        const following = next();
        if (following === undefined) resolve();
        else send(following, current);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    }, reject);
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
 * Runs tasks on workers, one wasm instance and one task per worker.
 *
 * @param name the engine's.
 * @param workers how many; no more are started than there are tasks.
 * @param start gives a worker that has nothing to do.
 */
export function workersEngine(name: string, workers: number, start: () => TaskWorkerPort): Engine {
  return {
    name,
    workers,
    async run(tasks, done, stop) {
      const queue = tasks[Symbol.iterator]();
      const next = (): Task | undefined => {
        const following = stop.aborted ? undefined : queue.next();
        return following?.done === false ? following.value : undefined;
      };
      const started: TaskWorkerPort[] = [];
      const serving: Promise<void>[] = [];
      try {
        while (started.length < workers) {
          const first = next();
          if (first === undefined) break;
          const worker = start();
          started.push(worker);
          serving.push(serve(worker, first, next, done));
        }
        await Promise.all(serving);
      } finally {
        await Promise.all(started.map((worker) => worker.release()));
      }
    },
  };
}
