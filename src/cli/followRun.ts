import { setTimeout as wait } from 'node:timers/promises';
import type { Run } from '../node/answerIn.ts';
import { InterruptedError } from '../node/interruptedError.ts';
import { readRecord } from '../node/runFolder.ts';
import { countJobs, liveNumbers, runJobs } from '../node/slurm/runJobs.ts';
import { slurmHere } from '../node/slurm/slurm.ts';
import type { Io } from './io.ts';
import { jobsSentence } from './jobsSentence.ts';

/** Seconds from one look to the next; a controller serves many users. */
const pause = 2;

/** Looks without a live job after which none will follow: a record is written a moment later. */
const patience = 5;

/**
 * Waits until the jobs of a run have ended and one of them has merged the results. It only looks
 * on: when it is stopped, the jobs go on.
 *
 * @throws InterruptedError when the jobs are gone and the run is neither merged nor said to be interrupted.
 */
export async function followRun(run: Run, io: Io): Promise<Run> {
  const stopping = new AbortController();
  const release = io.onInterrupt(() => {
    stopping.abort();
  });
  let idle = 0;
  let told = '';
  try {
    while (!stopping.signal.aborted) {
      const record = readRecord(run.folder) ?? run.record;
      if (record.status !== 'submitted' && record.status !== 'running') return { ...run, record };
      const jobs = runJobs(run.folder, record.hash, slurmHere);
      idle = liveNumbers(jobs, undefined).length > 0 ? 0 : idle + 1;
      if (idle > patience) {
        throw new InterruptedError(
          `${run.folder}: its jobs are gone and the run is not done; see ${run.folder}/jobs/*.log`,
        );
      }
      const sentence = jobsSentence(countJobs(jobs));
      if (sentence !== told) io.err(`${sentence}\n`);
      told = sentence;
      await wait(pause * 1000, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
    return run;
  } finally {
    release();
  }
}
