import { handingEngine } from '../jobs/handing.ts';
import { defaultJobOptions } from '../jobs/jobOptions.ts';
import type { JobOptions } from '../jobs/jobOptions.ts';
import type { RunEngine } from '../runEngine.ts';
import { slurmHere } from './slurm.ts';
import { slurmHanding } from './slurmHanding.ts';
import { thisJob } from './thisJob.ts';

/**
 * Has tasks computed by an array of jobs of Slurm, and one that merges their results.
 *
 * @param options what a job may use.
 * @throws InputError when there is no Slurm here, or it would not take such jobs.
 */
export function slurmEngine(options: Partial<JobOptions> = {}): RunEngine {
  const self = thisJob(process.env)?.id;
  const chosen = { ...defaultJobOptions, ...options };
  return handingEngine(slurmHanding(chosen, { slurm: slurmHere, self, after: undefined }));
}
