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
 *
 * @example
 * ```ts
 * import { loadExperiment, runExperiment, slurmEngine } from 'quenched/node';
 *
 * const engine = slurmEngine({ time: '1:00:00', memory: '2G', maxJobs: 50 });
 * const { message } = await runExperiment(loadExperiment('kd-inheritance'), { engine });
 * console.log(message); // submitted 210 tasks in 105 jobs …
 * ```
 */
export function slurmEngine(options: Partial<JobOptions> = {}): RunEngine {
  const self = thisJob(process.env)?.id;
  const chosen = { ...defaultJobOptions, ...options };
  return handingEngine(slurmHanding(chosen, { slurm: slurmHere, self, after: undefined }));
}
