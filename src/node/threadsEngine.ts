import { Worker } from 'node:worker_threads';
import type { Engine } from '../sweep/engine.ts';
import { workersEngine } from '../sweep/workers/workersEngine.ts';
import type { TaskWorkerPort } from '../sweep/workers/workersEngine.ts';
import { usualWorkers } from './usualWorkers.ts';

/**
 * The built worker, also from the sources (under a test runner), which Node 20 cannot run. This file
 * and the chunks of the package that it becomes part of lie equally deep in the package's folder.
 */
const workerUrl = new URL('../../dist/node/worker.js', import.meta.url);

function startThread(): TaskWorkerPort {
  const thread = new Worker(workerUrl);
  return {
    send: (request) => {
      thread.postMessage(request);
    },
    listen: (onMessage, onFault) => {
      thread.on('message', onMessage);
      thread.on('error', onFault);
      thread.on('exit', (code) => {
        onFault(new Error(`a worker stopped with exit code ${code}`));
      });
    },
    release: () => thread.terminate(),
  };
}

/**
 * Runs tasks on worker threads of this process.
 *
 * @param workers how many threads, default one per processor.
 *
 * @example
 * ```ts
 * import { sweep } from 'quenched';
 * import { loadExperiment, threadsEngine } from 'quenched/node';
 *
 * const { experiment } = loadExperiment('nuisance-angle');
 * const { claims } = await sweep(experiment, { engine: threadsEngine(2) });
 * console.log(claims.every(({ holds }) => holds)); // true
 * ```
 */
export function threadsEngine(workers: number = usualWorkers(process.env)): Engine {
  return workersEngine('threads', workers, startThread);
}
