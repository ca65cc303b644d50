import type { Slurm } from './slurm.ts';

/**
 * The most jobs that one array may have: indices are below Slurm's `MaxArraySize`.
 *
 * @throws InputError when Slurm is not there or does not answer.
 */
export function mostJobs(slurm: Slurm): number {
  const size = /^MaxArraySize\s*=\s*(\d+)/m.exec(slurm('scontrol', ['show', 'config']))?.[1];
  if (size === undefined) throw new Error('scontrol show config has no MaxArraySize');
  return Number(size);
}
