import type { Slurm } from './slurm.ts';

/** The Slurm job that a process is part of. */
export interface ThisJob {
  /** Number, as in squeue; of an array each job has one of its own. */
  id: string;
  /** Under which it can be asked for among those of its array. */
  name: string;
}

/** The job whose environment this is, undefined outside of Slurm. */
export function thisJob(env: NodeJS.ProcessEnv): ThisJob | undefined {
  const { SLURM_JOB_ID: id, SLURM_ARRAY_JOB_ID: array, SLURM_ARRAY_TASK_ID: index } = env;
  if (id === undefined) return undefined;
  return {
    id,
    name: array === undefined || index === undefined ? id : `${array}_${index}`,
  };
}

/**
 * Puts a job back into the queue, which ends its processes.
 *
 * @throws InputError when Slurm refuses.
 */
export function requeue(job: ThisJob, slurm: Slurm): void {
  slurm('scontrol', ['requeue', job.name]);
}
