import { availableParallelism } from 'node:os';

/**
 * How many tasks are computed at a time unless another number is asked for: as many as there are
 * processors, in a job of Slurm those that it was given of the machine's.
 */
export function usualWorkers({ SLURM_CPUS_PER_TASK: given }: NodeJS.ProcessEnv): number {
  const processors = Number(given);
  return Number.isInteger(processors) && processors > 0 ? processors : availableParallelism();
}
