import { submissionsOf } from '../jobs/manifest.ts';
import { jobName, successorName } from './batch.ts';
import { isLive, jobsNamed } from './jobStates.ts';
import type { Job, JobState } from './jobStates.ts';
import type { Slurm } from './slurm.ts';

/** The submissions of a run to Slurm, by name. */
function slurmSubmissions(folder: string): string[] {
  return submissionsOf(folder).filter((submission) => submission.includes('-slurm-'));
}

/** Whether a run was ever handed to Slurm. */
export function wasSubmitted(folder: string): boolean {
  return slurmSubmissions(folder).length > 0;
}

/**
 * The jobs of all submissions of a run that Slurm still knows of.
 *
 * @param folder of the run.
 * @param run its hash.
 * @throws InputError when Slurm is not there or does not answer.
 */
export function runJobs(folder: string, run: string, slurm: Slurm): Job[] {
  const names = slurmSubmissions(folder).flatMap((submission) => [
    jobName({ run, submission }),
    successorName({ run, submission }),
  ]);
  return jobsNamed(names, slurm);
}

/**
 * The numbers of the jobs of a run that have yet to end, the array's once.
 *
 * @param self the number of the job that asks, if it is one: it does not wait for itself.
 */
export function liveNumbers(jobs: readonly Job[], self: string | undefined): string[] {
  return [...new Set(jobs.filter(isLive).map(({ id }) => id))].filter((id) => id !== self);
}

/** How many jobs are in each state, and how many were queued again at some time. */
export type JobCounts = Record<JobState | 'restarted', number>;

/** Counts jobs by what became of them. */
export function countJobs(jobs: readonly Job[]): JobCounts {
  const count = (keep: (job: Job) => boolean) => jobs.filter(keep).length;
  return {
    pending: count(({ state }) => state === 'pending'),
    running: count(({ state }) => state === 'running'),
    done: count(({ state }) => state === 'done'),
    failed: count(({ state }) => state === 'failed'),
    lost: count(({ state }) => state === 'lost'),
    restarted: count(({ restarts }) => restarts > 0),
  };
}
