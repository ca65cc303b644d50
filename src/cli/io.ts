import type { Engine } from '../sweep/engine.ts';

/** All that the command line has to do with the world besides files; tests bring their own. */
export interface Io {
  /** What stands after `quenched`. */
  args: readonly string[];
  /** Data. */
  out: (text: string) => void;
  /** Messages and progress. */
  err: (text: string) => void;
  /** Whether messages go to a person's terminal, where progress may be drawn. */
  isTerminal: boolean;
  /** Reads all of the standard input. */
  readInput: () => Promise<string>;
  /** The folder against which paths are resolved. */
  cwd: string;
  /** Makes the engine that runs tasks. */
  engine: (workers: number) => Engine;
  /** Calls back at every interrupt signal until the returned function is called. */
  onInterrupt: (handler: () => void) => () => void;
  /** Calls back when a scheduler warns of a job's limit of time, until the returned function is called. */
  onTimeLimit: (handler: () => void) => () => void;
  /** Ends the process at once. */
  quit: (code: number) => void;
}
