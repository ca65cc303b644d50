import type { TaskWorkerPort } from '../../sweep/workers/workersEngine.ts';
import WorkerProgram from '../worker/worker.ts?worker&inline';

/** Starts a worker of the page; its name says what it does, see worker.ts. */
export function startWorker(name: 'answerer' | 'trials'): Worker {
  return new WorkerProgram({ name });
}

/** What keeps workers between runs: their programs are loaded and warm. */
export interface WorkerPool {
  lend: () => TaskWorkerPort;
}

/**
 * Lends workers for trials. One that is given back while it works on something that nobody wants
 * any longer is ended; the others wait for the next run.
 */
export function workerPool(): WorkerPool {
  const idle: Worker[] = [];
  return {
    lend: () => {
      const worker = idle.pop() ?? startWorker('trials');
      let isBusy = false;
      return {
        send: (request) => {
          isBusy = true;
          worker.postMessage(request);
        },
        listen: (onMessage, onFault) => {
          worker.onmessage = ({ data }: MessageEvent<unknown>) => {
            isBusy = false;
            onMessage(data);
          };
          worker.onerror = ({ message }) => {
            onFault(new Error(`a worker failed: ${message}`));
          };
        },
        release: () => {
          worker.onmessage = null;
          worker.onerror = null;
          if (isBusy) worker.terminate();
          else idle.push(worker);
          return Promise.resolve();
        },
      };
    },
  };
}
