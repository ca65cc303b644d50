import { dirname, resolve } from 'node:path';
import { resolveExperiment } from '../sweep/resolveExperiment.ts';
import type { Progress } from '../sweep/runTasks.ts';
import { answerIn, runFolder } from './answerIn.ts';
import type { Run } from './answerIn.ts';
import type { ExperimentFile } from './experimentFiles.ts';
import { gatherProvenance } from './provenance/gatherProvenance.ts';
import { localEngine } from './runEngine.ts';
import type { RunEngine } from './runEngine.ts';
import { threadsEngine } from './threadsEngine.ts';

/** How an experiment is run from code. */
export interface RunOptions {
  /** The parent folder of run folders; default: `runs` in the process's folder. */
  out?: string;
  /** Who computes; default: a thread of this process per processor. */
  engine?: RunEngine;
  /** Told of every task that is done. */
  onProgress?: (progress: Progress) => void;
  /** Stops the run when the tasks in flight are done; the same call goes on with it. */
  signal?: AbortSignal;
}

const ignore = () => undefined;

/**
 * Runs an experiment into a run folder, as `quenched run` does: its table, its figure and its judged
 * claims are there when the promise resolves. What an earlier process left unfinished is gone on
 * with, and a finished run is returned as it is.
 *
 * @param file what `loadExperiment` found; its `experiment` may be another one than the file has.
 * @throws InputError and InterruptedError (the promise rejects) as `answerIn` does.
 *
 * @example
 * ```ts
 * import { loadExperiment, runExperiment } from 'quenched/node';
 *
 * const run = await runExperiment(loadExperiment('nuisance-angle'));
 * console.log(run.record.status, run.record.claims?.every(({ holds }) => holds)); // done true
 * ```
 */
export function runExperiment(file: ExperimentFile, options: RunOptions = {}): Promise<Run> {
  const { out = 'runs', engine = localEngine(threadsEngine()), onProgress = ignore } = options;
  const { signal = new AbortController().signal } = options;
  const experiment = resolveExperiment(file.experiment, file.readPublished, file.source);
  const question = { name: file.name, experiment, claimsBind: true };
  return answerIn(runFolder(question, resolve(out)), question, engine, {
    stop: signal,
    report: onProgress,
    opened: ignore,
    tell: ignore,
    doing: `a program that runs ${file.name}`,
    provenance: () => gatherProvenance([], resolve(dirname(file.source))),
  });
}
