import { resolve } from 'node:path';
import { findRun } from '../../node/findRun.ts';
import { readManifest } from '../../node/jobs/manifest.ts';
import { workOn } from '../../node/jobs/workOn.ts';
import { slurmHere } from '../../node/slurm/slurm.ts';
import { requeue, thisJob } from '../../node/slurm/thisJob.ts';
import type { Progress } from '../../sweep/runTasks.ts';
import type { AddCommand } from '../addCommand.ts';
import { checkSameQuestion } from '../checkSameQuestion.ts';
import { exitCodes } from '../exitCodes.ts';
import type { Io } from '../io.ts';
import { options, wholeNumber } from '../options.ts';
import { watchRun } from '../watchRun.ts';

interface Choice {
  manifest: string;
  index: number;
  out: string;
  workers: number;
}

/**
 * Sees to it that a job which ran into its limit of time goes on: a job that has got something done
 * will do so again.
 */
function goOnLater({ done, found }: Progress, io: Io): void {
  if (done === found) {
    io.err('the limit of time is too short: not one task was done within it\n');
    return;
  }
  const job = thisJob(process.env);
  if (job === undefined) return;
  io.err(`job ${job.name} is put back into the queue\n`);
  requeue(job, slurmHere);
}

/** `quenched work RUN`: one job of a submission, as a cluster or a list of commands starts it. */
export const workCommand: AddCommand = (program, io, exit) => {
  program
    .command('work <run>')
    .description('compute one job of a run that was handed over; clusters call this')
    .requiredOption('--manifest <file>', 'what was handed over')
    .requiredOption('--index <number>', 'which of its jobs', wholeNumber('--index', 0))
    .addOption(options.out())
    .addOption(options.workers())
    .action(async (nameOrPath: string, { manifest, index, out, workers }: Choice) => {
      const run = findRun(nameOrPath, resolve(io.cwd, out), io.cwd);
      checkSameQuestion(run);
      const submission = readManifest(resolve(io.cwd, manifest));
      const limit = new AbortController();
      // To the very end: a process that does not listen dies of the warning.
      io.onTimeLimit(() => {
        limit.abort();
      });
      const progress = await watchRun(io, run.folder, ({ stop, report }) =>
        workOn(run, submission, index, io.engine(workers), {
          stop,
          warned: limit.signal,
          report,
        }),
      );
      const { total, done, found } = progress;
      io.err(`${done} of ${total} tasks are done, ${done - found} of them by this job\n`);
      if (done < total && limit.signal.aborted) goOnLater(progress, io);
      exit(done === total ? exitCodes.done : exitCodes.interrupted);
      // Tasks that were given up would keep the process alive.
      if (done < total) io.quit(exitCodes.interrupted);
    });
};
