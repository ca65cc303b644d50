import { z } from 'zod';
import { InputError } from '../../problem/inputError.ts';

/** How work is handed over in jobs; null leaves the choice to the program or to the cluster. */
export const jobOptionsSchema = z.strictObject({
  /** How many tasks a job computes; null for a share such that there are about 200 jobs. */
  tasksPerJob: z.int().min(1).nullable(),
  /** How many jobs may run at a time; null for as many as the cluster gives. */
  maxJobs: z.int().min(1).nullable(),
  /** Processors of a job, and tasks that it computes at a time. */
  cpus: z.int().min(1),
  /** Limit of a job's time as Slurm writes it, such as 30 (minutes), 4:00:00 or 1-12. */
  time: z.string().nullable(),
  /** Memory of a job as Slurm writes it, such as 800M or 4G. */
  memory: z.string().nullable(),
  /** Name of the partition. */
  partition: z.string().nullable(),
});

/** How work is handed over in jobs. */
export interface JobOptions extends z.output<typeof jobOptionsSchema> {}

/** What holds unless another choice is made. */
export const defaultJobOptions: JobOptions = {
  tasksPerJob: null,
  maxJobs: null,
  cpus: 1,
  time: null,
  memory: null,
  partition: null,
};

/** How long before its limit of time a job is told of it, in seconds. */
export const warningSeconds = 60;

/** Slurm may give the warning up to a minute early; less would leave no time to compute in. */
const leastSeconds = warningSeconds + 120;

const timePatterns: readonly [RegExp, readonly number[]][] = [
  [/^(\d+)$/, [60]],
  [/^(\d+):(\d+)$/, [60, 1]],
  [/^(\d+):(\d+):(\d+)$/, [3600, 60, 1]],
  [/^(\d+)-(\d+)$/, [86_400, 3600]],
  [/^(\d+)-(\d+):(\d+)$/, [86_400, 3600, 60]],
  [/^(\d+)-(\d+):(\d+):(\d+)$/, [86_400, 3600, 60, 1]],
];

function secondsOf(time: string): number | undefined {
  for (const [pattern, units] of timePatterns) {
    const parts = pattern.exec(time)?.slice(1);
    if (parts !== undefined)
      return parts.reduce((sum, part, i) => sum + +part * (units[i] ?? 0), 0);
  }
  return undefined;
}

/**
 * A limit of time as Slurm writes it: minutes, minutes:seconds, hours:minutes:seconds, days-hours,
 * days-hours:minutes or days-hours:minutes:seconds.
 *
 * @throws InputError when it is none, or under three minutes.
 */
export function checkedTime(time: string): string {
  const seconds = secondsOf(time);
  if (seconds === undefined) {
    throw new InputError(`--time is "${time}"; it must be minutes, h:mm:ss or d-hh:mm:ss`);
  }
  if (seconds < leastSeconds) {
    throw new InputError(`--time is "${time}"; it must be at least ${leastSeconds / 60} minutes`);
  }
  return time;
}

/**
 * An amount of memory as Slurm writes it.
 *
 * @throws InputError when it is none.
 */
export function checkedMemory(memory: string): string {
  if (/^[1-9]\d*[KMGT]?$/i.test(memory)) return memory;
  throw new InputError(`--memory is "${memory}"; it must be megabytes, or such as 800M or 4G`);
}
