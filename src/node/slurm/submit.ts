import { rmSync } from 'node:fs';
import { manifestPath, writeManifest } from '../jobs/manifest.ts';
import type { Manifest } from '../jobs/manifest.ts';
import { arrayBatch, successorBatch } from './batch.ts';
import type { Batch } from './batch.ts';
import type { Slurm } from './slurm.ts';

/** Numbers of the jobs that a submission became. */
export interface Submitted {
  array: string;
  successor: string;
}

/** @returns the number of the job; where there are several clusters, one's name follows it. */
function sbatch({ args, script }: Batch, slurm: Slurm): string {
  return slurm('sbatch', args, script).trim().split(';')[0] ?? '';
}

/**
 * Submits the jobs of a manifest and the one that goes on when they have ended. The manifest is
 * kept first: the names of the jobs follow from it, so that they are found even if this process is
 * killed in the middle.
 *
 * @param folder absolute path of the run.
 * @throws InputError when Slurm refuses.
 */
export function submit(folder: string, manifest: Manifest, slurm: Slurm): Submitted {
  writeManifest(folder, manifest);
  const array = submittedOrForgotten(folder, manifest, slurm);
  return {
    array,
    successor: sbatch(successorBatch(folder, manifest, array), slurm),
  };
}

/** A submission that Slurm refuses has never been. */
function submittedOrForgotten(folder: string, manifest: Manifest, slurm: Slurm): string {
  try {
    return sbatch(arrayBatch(folder, manifest), slurm);
  } catch (error) {
    rmSync(manifestPath(folder, manifest.submission));
    throw error;
  }
}
