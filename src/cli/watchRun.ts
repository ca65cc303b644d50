import { gatherProvenance } from '../node/provenance/gatherProvenance.ts';
import type { RunWatch } from '../node/runEngine.ts';
import { exitCodes } from './exitCodes.ts';
import type { Io } from './io.ts';
import { progressLine } from './progressLine.ts';
import { shortPath } from './reportRun.ts';

/**
 * Runs something that can be interrupted: the first signal stops the taking of tasks, the second
 * ends the process.
 *
 * @param origin the folder in which the experiment lies.
 */
export async function watchRun<Result>(
  io: Io,
  origin: string,
  run: (watch: RunWatch) => Promise<Result>,
): Promise<Result> {
  const stopping = new AbortController();
  const release = io.onInterrupt(() => {
    if (stopping.signal.aborted) io.quit(exitCodes.interrupted);
    stopping.abort();
    io.err('\nstopping when the tasks in flight are done; again to stop at once\n');
  });
  try {
    return await run({
      stop: stopping.signal,
      report: progressLine(io),
      tell: (sentence) => {
        io.err(`${sentence}\n`);
      },
      doing: `quenched ${io.args.join(' ')}`,
      provenance: () => gatherProvenance(io.args, origin),
      opened: (folder) => {
        if (io.isTerminal) io.err(`${shortPath(folder, io)}\n`);
      },
    });
  } finally {
    release();
  }
}
