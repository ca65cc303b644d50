import { Option } from 'commander';
import { commandsHanding } from '../node/jobs/commandsHanding.ts';
import { handingEngine } from '../node/jobs/handing.ts';
import type { Handing } from '../node/jobs/handing.ts';
import { checkedMemory, checkedTime } from '../node/jobs/jobOptions.ts';
import type { JobOptions } from '../node/jobs/jobOptions.ts';
import type { Manifest } from '../node/jobs/manifest.ts';
import { localEngine } from '../node/runEngine.ts';
import type { RunEngine } from '../node/runEngine.ts';
import { slurmHere } from '../node/slurm/slurm.ts';
import { slurmHanding } from '../node/slurm/slurmHanding.ts';
import { thisJob } from '../node/slurm/thisJob.ts';
import { InputError } from '../problem/inputError.ts';
import type { Io } from './io.ts';
import { oneOf, options, wholeNumber } from './options.ts';

/** Who computes a run: threads of this process, jobs of Slurm, or whoever runs lines of a shell. */
export const engineNames = ['threads', 'slurm', 'commands'] as const;

/** What the options of engines say. */
export interface EngineChoice extends Partial<Omit<JobOptions, 'cpus'>> {
  engine: (typeof engineNames)[number];
  workers: number;
  cpus?: number;
}

/** Words of a help text; the choice is the cluster's unless it is made here. */
const jobOptions = (): Option[] => [
  new Option(
    '--tasks-per-job <count>',
    'tasks of one job (default: such that there are about 200 jobs)',
  ).argParser(wholeNumber('--tasks-per-job', 1)),
  new Option('--max-jobs <count>', 'jobs of Slurm that may run at a time').argParser(
    wholeNumber('--max-jobs', 1),
  ),
  new Option(
    '--cpus <count>',
    'processors of one job, and its tasks at a time (default: 1)',
  ).argParser(wholeNumber('--cpus', 1)),
  new Option('--time <limit>', 'limit of a job’s time, as Slurm writes it').argParser(checkedTime),
  new Option('--memory <size>', 'memory of a job, as Slurm writes it').argParser(checkedMemory),
  new Option('--partition <name>', 'partition of Slurm'),
];

/** The options of the commands that carry a run on. */
export function carryOptions(): Option[] {
  return [
    new Option('--engine <name>', `who computes: ${engineNames.join(', ')}`)
      .argParser(oneOf('--engine', engineNames))
      .default(engineNames[0]),
    options.workers(),
    ...jobOptions(),
    new Option('--wait', 'follow the jobs of Slurm until the results are there'),
    new Option(
      '--rerun',
      'look through a finished run again: compute what is missing or damaged, and write its table anew',
    ),
    new Option('--dry-run', 'print what would be computed or submitted, and why; write nothing'),
  ];
}

function chosen({ tasksPerJob, maxJobs, cpus, time, memory, partition }: EngineChoice): JobOptions {
  return {
    tasksPerJob: tasksPerJob ?? null,
    maxJobs: maxJobs ?? null,
    cpus: cpus ?? 1,
    time: time ?? null,
    memory: memory ?? null,
    partition: partition ?? null,
  };
}

/**
 * How tasks are handed over, undefined where they are computed in this process.
 *
 * @param after the submission that a job of Slurm goes on after, with its options.
 */
export function handingOf(choice: EngineChoice, after?: Manifest): Handing | undefined {
  const options = after?.options ?? chosen(choice);
  switch (choice.engine) {
    case 'threads':
      return undefined;
    case 'slurm':
      return slurmHanding(options, {
        slurm: slurmHere,
        self: thisJob(process.env)?.id,
        after,
      });
    case 'commands':
      return commandsHanding(options);
  }
}

/**
 * The engine of a run.
 *
 * @throws InputError when options of jobs are given and there are none.
 */
export function runEngineOf(choice: EngineChoice, io: Io, after?: Manifest): RunEngine {
  const handing = handingOf(choice, after);
  if (handing !== undefined) return handingEngine(handing);
  const jobs = jobOptions().filter((option) => option.attributeName() in choice);
  if (jobs.length === 0) return localEngine(io.engine(choice.workers));
  const names = jobs.map(({ long }) => long).join(', ');
  throw new InputError(`${names}: it describes jobs; it needs --engine slurm or commands`);
}
