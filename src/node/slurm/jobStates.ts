import type { Slurm } from './slurm.ts';

/** What became of a job, in few words. */
export type JobState = 'pending' | 'running' | 'done' | 'failed' | 'lost';

/** A job of an array, or one by itself. */
export interface Job {
  /** The array's number, or the job's own. */
  id: string;
  /** Place in the array, null for a job by itself. */
  index: number | null;
  name: string;
  state: JobState;
  /** How often it was put back into the queue: by itself near its limit of time, or by Slurm when its node was lost. */
  restarts: number;
}

const words: Record<string, JobState> = {
  PENDING: 'pending',
  REQUEUED: 'pending',
  REQUEUE_FED: 'pending',
  REQUEUE_HOLD: 'pending',
  RESV_DEL_HOLD: 'pending',
  SPECIAL_EXIT: 'pending',
  CONFIGURING: 'running',
  RUNNING: 'running',
  COMPLETING: 'running',
  STAGE_OUT: 'running',
  SIGNALING: 'running',
  RESIZING: 'running',
  STOPPED: 'running',
  SUSPENDED: 'running',
  COMPLETED: 'done',
  NODE_FAIL: 'lost',
  BOOT_FAIL: 'lost',
};

/**
 * Fields with a separator after each, of their full length. squeue prints JSON only where its
 * optional plugins are installed.
 */
const fields = ['ArrayJobID', 'ArrayTaskID', 'State', 'RestartCnt', 'Name'];
const format = fields.map((field) => `${field}:|`).join(',');

function jobOf(line: string): Job {
  const [id, index, state, restarts, name] = line.split('|');
  if (name === undefined) throw new Error(`squeue printed "${line}"`);
  return {
    id: id ?? '',
    index: index === 'N/A' ? null : Number(index),
    name,
    // CANCELLED, DEADLINE, FAILED, OUT_OF_MEMORY, PREEMPTED, TIMEOUT, and what is yet to be invented.
    state: words[state ?? ''] ?? 'failed',
    restarts: Number(restarts),
  };
}

/**
 * The jobs of these names that Slurm knows of: all that have not ended, and those that ended in the
 * last minutes (its `MinJobAge`).
 *
 * @throws InputError when Slurm is not there or does not answer.
 */
export function jobsNamed(names: readonly string[], slurm: Slurm): Job[] {
  if (names.length === 0) return [];
  const list = ['--noheader', '--array', '--states=all', `--name=${names.join(',')}`];
  const text = slurm('squeue', [...list, `--Format=${format}`]);
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(jobOf);
}

/** Whether a job has yet to end. */
export function isLive({ state }: Job): boolean {
  return state === 'pending' || state === 'running';
}
