import { InterruptedError } from '../interruptedError.ts';
import type { Handing } from '../jobs/handing.ts';
import type { JobOptions } from '../jobs/jobOptions.ts';
import type { NeededTask } from '../jobs/lacking.ts';
import type { Manifest } from '../jobs/manifest.ts';
import { shellQuoted } from '../jobs/shellQuoted.ts';
import { arrayBatch, requests, successorBatch } from './batch.ts';
import type { Batch } from './batch.ts';
import { mostJobs } from './mostJobs.ts';
import { liveNumbers, runJobs } from './runJobs.ts';
import type { Slurm } from './slurm.ts';
import { submit } from './submit.ts';

/** Who asks Slurm. */
export interface Asking {
  slurm: Slurm;
  /** Number of the job that asks, undefined when it is none. */
  self: string | undefined;
  /** The submission that the asking job goes on after, undefined when a person asks. */
  after: Manifest | undefined;
}

/** @throws InterruptedError when jobs ended without a single result: so would those after them. */
function checkProgress(needed: readonly NeededTask[], folder: string, after: Manifest): void {
  const open = new Set(needed.map(({ id }) => id));
  const tasks = after.jobs.flat();
  if (tasks.some((id) => !open.has(id))) return;
  throw new InterruptedError(
    `the jobs of submission ${after.submission} have ended and none of their ${tasks.length} tasks is done: ` +
      `see ${folder}/jobs/${after.submission}-*.log`,
  );
}

/** What a shell would be told: sbatch, and the script that it reads. */
function sbatchLines({ args, script }: Batch): string[] {
  return [['sbatch', ...args].map(shellQuoted).join(' '), ...script.trimEnd().split('\n')];
}

/**
 * Hands tasks to Slurm: an array of jobs, and one that depends on them and goes on in the same way
 * until the plan asks for nothing new. While jobs of the run live, none is submitted.
 *
 * @throws InputError, at once, when there is no Slurm here or it would not take such jobs.
 */
export function slurmHanding(options: JobOptions, { slurm, self, after }: Asking): Handing {
  slurm('sbatch', ['--test-only', ...requests(options)], '#!/bin/sh\n');
  return {
    name: 'slurm',
    options,
    mostJobs: mostJobs(slurm),
    obstacle: ({ folder, hash }, needed) => {
      const live = liveNumbers(runJobs(folder, hash, slurm), self);
      if (live.length > 0) {
        return `nothing was submitted: jobs of this run have yet to end, ${live.join(' and ')}`;
      }
      if (after !== undefined) checkProgress(needed, folder, after);
      return undefined;
    },
    lines: (folder, manifest) => [
      ...sbatchLines(arrayBatch(folder, manifest)),
      // Its number is known when it has been submitted.
      ...sbatchLines(successorBatch(folder, manifest, 'ARRAY')),
    ],
    submit: (folder, manifest) => {
      const { array, successor } = submit(folder, manifest, slurm);
      const count = manifest.jobs.flat().length;
      return `submitted ${count} tasks in ${manifest.jobs.length} jobs, array ${array}; job ${successor} goes on after them`;
    },
  };
}
