import type { Results } from './results.ts';
import type { Task } from './task.ts';

/** What an engine hands over of a finished task. */
export interface Finished {
  /** The answers as text, see `answersText`. */
  answers: string;
  /** How long the task took its worker. */
  seconds: number;
}

/** Where finished tasks are kept, so that none is run twice. */
export interface Journal extends Results {
  /** Whether a task has been kept. What cannot be read when it is asked for counts as missing then. */
  has: (task: Task) => boolean;
  /** Keeps what a task came to. */
  keep: (task: Task, finished: Finished) => void;
}
