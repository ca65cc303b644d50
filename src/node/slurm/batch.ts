import { join } from 'node:path';
import { warningSeconds } from '../jobs/jobOptions.ts';
import type { JobOptions } from '../jobs/jobOptions.ts';
import { manifestPath } from '../jobs/manifest.ts';
import type { Manifest } from '../jobs/manifest.ts';
import { programCall } from '../jobs/programCall.ts';

/** What sbatch is called with: its arguments, and the script that it reads. */
export interface Batch {
  args: string[];
  script: string;
}

/** Name of the jobs of a submission, by which they are found again. */
export function jobName({ run, submission }: Pick<Manifest, 'run' | 'submission'>): string {
  return `quenched-${run}-${submission}`;
}

/** Name of the job that goes on with the run when all jobs of a submission have ended. */
export function successorName(manifest: Pick<Manifest, 'run' | 'submission'>): string {
  return `${jobName(manifest)}-next`;
}

/** In place of the shell, so that Slurm's signals reach the program itself. */
const scriptOf = (call: string): string => `#!/bin/sh\nexec ${call}\n`;

/** What a job asks of the cluster. */
export function requests({ cpus, time, memory, partition }: JobOptions): string[] {
  const chosen = Object.entries({ time, mem: memory, partition });
  return [
    '--nodes=1',
    '--ntasks=1',
    `--cpus-per-task=${cpus}`,
    ...chosen.flatMap(([key, value]) => (value === null ? [] : [`--${key}=${value}`])),
  ];
}

/**
 * Of all jobs. A job whose node is lost is queued again, and then goes on with the log it had. In
 * the run's folder the names of logs can be relative: in them Slurm reads % and \ as its own.
 */
function common(folder: string, name: string, options: JobOptions, log: string): string[] {
  return [
    '--parsable',
    `--job-name=${name}`,
    `--chdir=${folder}`,
    `--output=${join('jobs', log)}`,
    '--open-mode=append',
    '--requeue',
    ...requests(options),
  ];
}

/**
 * The array of jobs of a submission. Near its limit of time each job gets SIGUSR2 (Node keeps
 * SIGUSR1 for itself).
 *
 * @param folder absolute path of the run.
 */
export function arrayBatch(folder: string, manifest: Manifest): Batch {
  const { options, submission, jobs } = manifest;
  const throttle = options.maxJobs === null ? '' : `%${options.maxJobs}`;
  const work = ['work', folder, '--manifest', manifestPath(folder, submission), '--index'];
  return {
    args: [
      ...common(folder, jobName(manifest), options, `${submission}-%a.log`),
      `--array=0-${jobs.length - 1}${throttle}`,
      `--signal=B:USR2@${warningSeconds}`,
    ],
    script: scriptOf(`${programCall(work)} "$SLURM_ARRAY_TASK_ID"`),
  };
}

/**
 * The job that goes on when those of a submission have ended, however they did: it hands over what
 * is missing by then, or merges the results.
 *
 * @param folder absolute path of the run.
 * @param after the number of the array.
 */
export function successorBatch(folder: string, manifest: Manifest, after: string): Batch {
  const { submission } = manifest;
  const options = { ...manifest.options, cpus: 1 };
  const resume = ['resume', folder, '--engine', 'slurm', '--after', submission];
  return {
    args: [
      ...common(folder, successorName(manifest), options, `${submission}-next.log`),
      `--dependency=afterany:${after}`,
    ],
    script: scriptOf(programCall(resume)),
  };
}
