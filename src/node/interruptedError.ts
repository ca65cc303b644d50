import { oneLine } from '../problem/oneLine.ts';

/**
 * A run cannot go on in this process, through no fault of the program's or the question's: the disk
 * is full, or another process has taken the run over. What is done is kept. The command line prints
 * the message, made one line, without a stack trace and exits with code 130, as after an interrupt.
 */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';

  constructor(message: string) {
    super(oneLine(message));
  }
}
