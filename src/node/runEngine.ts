import type { Engine } from '../sweep/engine.ts';
import type { Plan } from '../sweep/plan.ts';
import type { ResolvedExperiment } from '../sweep/resolvedExperiment.ts';
import type { Provenance } from '../sweep/provenance.ts';
import { runPlan } from '../sweep/runPlan.ts';
import type { Progress } from '../sweep/runTasks.ts';
import type { RunJournal } from './journal/runJournal.ts';

/** A run whose folder is open and held by this process. */
export interface OpenRun {
  folder: string;
  /** Name of the experiment. */
  name: string;
  hash: string;
  experiment: ResolvedExperiment;
  journal: RunJournal;
}

/** How a run is watched and stopped. */
export interface RunWatch {
  stop: AbortSignal;
  /** Told of every task that is done. */
  report: (progress: Progress) => void;
  /** Says where the run is, once it is known that it can be written. */
  opened: (folder: string) => void;
  /** Says what is being waited for. */
  tell: (sentence: string) => void;
  /** What this process does, for others who find the run held: `quenched run kd`. */
  doing: string;
  /** How and where a run is begun that is begun now. */
  provenance: () => Provenance;
}

/** What became of a run: all tasks are done, it was stopped, or others go on with it. */
export type Carried =
  | { outcome: 'complete'; plan: Plan }
  | { outcome: 'stopped' }
  | { outcome: 'handed-over'; message: string };

/**
 * Carries a run on: computes what is missing here, or sees to it that other processes do, which keep
 * what they finish in shards of their own. Results do not depend on the engine.
 */
export interface RunEngine {
  /** Word for run.json and for messages. */
  readonly name: string;
  /** How many tasks run at a time; in one process, where there are many. */
  readonly workers: number;
  /** Goes on with a run until it is complete, stopped, or handed over. */
  carryOn(run: OpenRun, watch: RunWatch): Promise<Carried>;
}

/**
 * Computes a run in this process, on an engine for tasks.
 *
 * @example
 * ```ts
 * import { loadExperiment, localEngine, runExperiment, threadsEngine } from 'quenched/node';
 *
 * const engine = localEngine(threadsEngine(2));
 * const { record } = await runExperiment(loadExperiment('nuisance-angle'), { engine });
 * console.log(record.status); // done
 * ```
 */
export function localEngine(engine: Engine): RunEngine {
  return {
    name: engine.name,
    workers: engine.workers,
    async carryOn({ experiment, journal }, { stop, report }) {
      const { plan, complete } = await runPlan(experiment, engine, journal, stop, report);
      return complete ? { outcome: 'complete', plan } : { outcome: 'stopped' };
    },
  };
}
