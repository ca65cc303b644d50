import type { Engine } from './engine.ts';
import { finishTask } from './runTask.ts';
import type { TaskPlace } from './taskPlace.ts';

/** Lets timers, signals and the page have their turn between two tasks. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Runs tasks one after another in this thread, with what the place has. */
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
