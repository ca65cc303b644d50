import type { Engine } from '../../src/sweep/engine.ts';
import { inlineEngine } from '../../src/sweep/inlineEngine.ts';

/** The engine of one thread, which calls back after every task that it has finished. */
export function noticingEngine(notice: () => void): Engine {
  return {
    ...inlineEngine,
    run: (tasks, done, stop) =>
      inlineEngine.run(
        tasks,
        (task, finished) => {
          done(task, finished);
          notice();
        },
        stop,
      ),
  };
}
