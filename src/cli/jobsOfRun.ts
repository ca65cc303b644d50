import { countJobs, runJobs, wasSubmitted } from '../node/slurm/runJobs.ts';
import type { JobCounts } from '../node/slurm/runJobs.ts';
import { slurmHere } from '../node/slurm/slurm.ts';
import { InputError } from '../problem/inputError.ts';
import { jobsSentence } from './jobsSentence.ts';

/** What is known of the jobs of a run. */
export interface JobsOfRun {
  /** Null where Slurm cannot be asked. */
  counts: JobCounts | null;
  sentence: string;
}

/**
 * What became of the jobs of a run, undefined when it was never handed to Slurm. Where Slurm cannot
 * be asked, the sentence says why: a status is worth having without it.
 *
 * @param hash of the run.
 */
export function jobsOfRun(folder: string, hash: string): JobsOfRun | undefined {
  if (!wasSubmitted(folder)) return undefined;
  try {
    const counts = countJobs(runJobs(folder, hash, slurmHere));
    return { counts, sentence: jobsSentence(counts) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { counts: null, sentence: `unknown: ${error.message}` };
  }
}
