import type { RunEngine } from '../runEngine.ts';
import { chunkTasks } from './chunkTasks.ts';
import type { JobOptions } from './jobOptions.ts';
import { lacking } from './lacking.ts';
import type { NeededTask } from './lacking.ts';
import { nextSubmission } from './manifest.ts';
import type { Manifest } from './manifest.ts';

/** A run as far as handing over its tasks is concerned. */
export interface HandedRun {
  /** Absolute path of its folder. */
  folder: string;
  hash: string;
}

/** A way to have tasks computed by other processes. */
export interface Handing {
  readonly name: Manifest['engine'];
  readonly options: JobOptions;
  /** The most jobs that can be handed over at once. */
  readonly mostJobs: number;
  /**
   * Why these tasks are not handed over now, undefined where nothing is in the way.
   *
   * @throws InterruptedError when it would lead nowhere.
   */
  obstacle: (run: HandedRun, needed: readonly NeededTask[]) => string | undefined;
  /** What a shell would be told to hand a submission over. */
  lines: (folder: string, manifest: Manifest) => string[];
  /**
   * Hands a submission over, and keeps it in the run's folder.
   *
   * @returns what has come of it and how it goes on, for a person.
   */
  submit: (folder: string, manifest: Manifest) => string;
}

/**
 * The submission of tasks that a run lacks; it is not written yet.
 *
 * @param needed at least one.
 * @throws InputError when there would be too many jobs.
 */
export function manifestOf(
  { folder, hash }: HandedRun,
  needed: readonly NeededTask[],
  { name, options, mostJobs }: Handing,
): Manifest {
  const ids = needed.map(({ id }) => id);
  return {
    submission: nextSubmission(folder, name),
    run: hash,
    engine: name,
    made: new Date().toISOString(),
    options,
    jobs: chunkTasks(ids, { ...options, mostJobs }),
  };
}

/** An engine that computes nothing itself: it hands over what a run lacks, or finds it complete. */
export function handingEngine(handing: Handing): RunEngine {
  return {
    name: handing.name,
    // None in this process, whose memory does not count.
    workers: 0,
    carryOn(run) {
      const { plan, needed } = lacking(run.experiment, run.journal);
      if (needed.length === 0) return Promise.resolve({ outcome: 'complete', plan });
      const message =
        handing.obstacle(run, needed) ??
        handing.submit(run.folder, manifestOf(run, needed, handing));
      return Promise.resolve({ outcome: 'handed-over', message });
    },
  };
}
