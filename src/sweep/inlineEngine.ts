import type { Engine } from './engine.ts';
import { finishTask } from './runTask.ts';
import type { TaskPlace } from './taskPlace.ts';

/** Lets timers, signals and the page have their turn between two tasks. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/**
 * Runs tasks one after another in this thread, with what the place has.
 *
 * @example
 * ```ts
 * import { inlineEngineAt, sweep } from 'quenched';
 * import { openBlas } from 'quenched/node';
 *
 * const engine = inlineEngineAt({ accelerators: { openblas: openBlas } });
 * const { rows } = await sweep(
 *   {
 *     title: 'Least squares',
 *     problem: {
 *       population: { kind: 'mixture', rho: 0.5 },
 *       alpha: 2,
 *       learners: [{ name: 'learner', loss: 'square', l2: 0.1 }],
 *     },
 *     axes: { alpha: '2' },
 *     simulate: { n: 20, trials: 2, blas: 'portable' }, // or openblas
 *     curves: [{ label: 'λ = 0.1', learner: 'learner' }],
 *     figure: { x: 'alpha', y: 'testError', xLabel: 'α', yLabel: 'test error' },
 *   },
 *   { engine },
 * );
 * console.log(rows.some(({ kind }) => kind === 'simulation')); // true
 * ```
 */
export const inlineEngineAt = (place: TaskPlace): Engine => ({
  name: 'inline',
  workers: 1,
  async run(tasks, done, stop) {
    for (const task of tasks) {
      await breathe();
      if (stop.aborted) return;
      done(task, finishTask(task, place));
    }
  },
});

/** Runs tasks one after another in this thread: for places that have no worker threads. */
export const inlineEngine: Engine = inlineEngineAt({});
