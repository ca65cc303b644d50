import { fileFault } from '../node/fileFault.ts';
import { exitCodes } from './exitCodes.ts';

/** The reader has seen enough, as head(1) has, or the terminal is gone. */
const readerGone = new Set(['EPIPE', 'EIO']);

/**
 * Lets the process live on when its output cannot be written: what a run computes goes to its
 * folder. Data that is lost otherwise, such as on a full disk, is a fault when the process ends.
 */
export function tolerateLostOutput(): void {
  let lost: Error | undefined;
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (!readerGone.has(error.code ?? '')) lost ??= error;
  });
  process.on('exit', () => {
    if (lost === undefined) return;
    process.stderr.write(`error: the standard output: ${fileFault(lost)}\n`);
    process.exitCode = exitCodes.fault;
  });
}
