import type { Draw } from '../../sweep/draw.ts';
import type { Engine } from '../../sweep/engine.ts';
import type { Finished } from '../../sweep/journal.ts';
import { workersEngine } from '../../sweep/workers/workersEngine.ts';
import type { Task } from '../../sweep/task.ts';
import { trialRounds } from './trialRounds.ts';
import { workerPool } from './webWorkers.ts';

/** Runs the trials of one question at a time. */
export interface TrialRunner {
  /** Runs trials instead of those before; the promise rejects when one of them fails. */
  run: (draws: readonly Draw[], done: (task: Task, finished: Finished) => void) => Promise<void>;
  /** Drops what is running. */
  cancel: () => void;
}

/** One processor is left to theory and the page. */
function usualTrialWorkers(): number {
  return Math.max(1, navigator.hardwareConcurrency - 1);
}

/** Ends with the signal, and leaves the workers as they are then. */
function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
}

/** Trials run on workers of the page, which are kept between questions. */
export function trialRunner(): TrialRunner {
  const pool = workerPool();
  const engine: Engine = workersEngine('web workers', usualTrialWorkers(), () => pool.lend());
  let running = new AbortController();
  return {
    run: (draws, done) => {
      running.abort();
      running = new AbortController();
      const { signal } = running;
      const hear = (task: Task, finished: Finished) => {
        if (!signal.aborted) done(task, finished);
      };
      return Promise.race([engine.run(trialRounds(draws), hear, signal), whenAborted(signal)]);
    },
    cancel: () => {
      running.abort();
    },
  };
}
