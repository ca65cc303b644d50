import { join } from 'node:path';
import { acceleratorFor } from '../sweep/accelerators.ts';
import { modelVersion } from '../sweep/modelVersion.ts';
import { planTasks } from '../sweep/plan.ts';
import type { Plan } from '../sweep/plan.ts';
import type { ResolvedExperiment } from '../sweep/resolvedExperiment.ts';
import type { RunRecord } from '../sweep/runRecord.ts';
import { MissingResult } from '../sweep/results.ts';
import { countTasks } from '../sweep/tasksOf.ts';
import { nodeAccelerators } from './accelerators.ts';
import { checkTables } from './checkTables.ts';
import { faultCode } from './fileFault.ts';
import { finishRun } from './finishRun.ts';
import { holdRun } from './holder/holdRun.ts';
import type { Held } from './holder/keepHolding.ts';
import type { RunJournal } from './journal/runJournal.ts';
import { taskTimings } from './journal/taskTimings.ts';
import { availableMemory, checkMemory } from './memory.ts';
import type { OpenRun, RunEngine, RunWatch } from './runEngine.ts';
import {
  makeRunFolder,
  openRunFolder,
  readRecord,
  runHash,
  runJournal,
  shardFolder,
  writeRecord,
} from './runFolder.ts';
import { storageFault } from './storageFault.ts';
import { nodeTables } from './tables/nodeTables.ts';

/** What a run is asked. */
export interface RunQuestion {
  name: string;
  experiment: ResolvedExperiment;
  /** Whether a claim that fails fails the run. */
  claimsBind: boolean;
}

/** A run on the disk. */
export interface Run {
  folder: string;
  record: RunRecord;
  /** What an engine that handed the run over says of it. */
  message?: string;
}

function recordOf(
  question: RunQuestion,
  plan: Plan,
  engine: RunEngine,
  begun: Pick<RunRecord, 'started' | 'provenance'>,
): RunRecord {
  return {
    ...question,
    hash: runHash(question.experiment),
    modelVersion,
    status: 'running',
    claims: null,
    simulationHash: null,
    noHash: null,
    tasks: countTasks(plan),
    engine: { name: engine.name, workers: engine.workers },
    journal: null,
    timings: null,
    ...begun,
    finished: null,
  };
}

/** Times that a journal is read again that turned out to be damaged within sound records. */
const mendings = 1;

/** Carries a run on until its table is written, or until it is stopped or handed over. */
async function conclude(
  run: OpenRun,
  engine: RunEngine,
  watch: RunWatch,
  mended = 0,
): Promise<Partial<RunRecord> & { message?: string }> {
  const carried = await engine.carryOn(run, watch);
  if (carried.outcome === 'stopped') return { status: 'interrupted' };
  if (carried.outcome === 'handed-over') return { status: 'submitted', message: carried.message };
  const { plan } = carried;
  try {
    const { claims, simulationHash, noHash } = await finishRun(run, plan);
    return { status: 'done', tasks: countTasks(plan), claims, simulationHash, noHash };
  } catch (error) {
    if (!(error instanceof MissingResult) || mended === mendings) throw error;
    return conclude(run, engine, watch, mended + 1);
  }
}

/** The record of a run that goes no further in this process. */
function closedRecord(
  { folder, record }: Run,
  journal: RunJournal,
  end: Partial<RunRecord>,
): RunRecord {
  const failed = record.claimsBind && (end.claims?.some(({ holds }) => !holds) ?? false);
  return {
    ...record,
    ...end,
    ...(failed && { status: 'claims-failed' }),
    journal: journal.counts,
    timings: taskTimings(shardFolder(folder), record.hash),
    finished: new Date().toISOString(),
  };
}

/** Writes that a run was interrupted, if that can be written: the error that led here says more. */
function leave(run: Run, journal: RunJournal): void {
  try {
    writeRecord(run.folder, closedRecord(run, journal, { status: 'interrupted' }));
  } catch (error) {
    if (faultCode(error) === undefined) throw error;
  }
}

/** Carries a run on and closes its record. @throws the reason when the folder was lost to another process. */
async function execute(run: Run, engine: RunEngine, watch: RunWatch, held: Held): Promise<Run> {
  const { folder, record } = run;
  const { name, hash, experiment } = record;
  const journal = runJournal(folder, hash, engine.name);
  const stop = AbortSignal.any([watch.stop, held.lost]);
  try {
    const open = { folder, name, hash, experiment, journal };
    const { message, ...end } = await conclude(open, engine, { ...watch, stop });
    held.lost.throwIfAborted();
    const closed = closedRecord(run, journal, end);
    writeRecord(folder, closed);
    return { folder, record: closed, ...(message !== undefined && { message }) };
  } catch (error) {
    if (!held.lost.aborted) leave(run, journal);
    throw storageFault(folder, error);
  } finally {
    journal.close();
  }
}

/** The folder in which a question is answered, `<parent>/<name>-<hash>`. */
export function runFolder({ name, experiment }: RunQuestion, parent: string): string {
  return join(parent, `${name}-${runHash(experiment)}`);
}

/**
 * Whether a run has been computed to its end.
 *
 * @example
 * ```ts
 * import { isFinished, loadExperiment, runExperiment } from 'quenched/node';
 *
 * const run = await runExperiment(loadExperiment('nuisance-angle'));
 * console.log(isFinished(run.record)); // true
 * ```
 */
export function isFinished({ status }: RunRecord): boolean {
  return status === 'done' || status === 'claims-failed';
}

/**
 * Answers a question in a folder: goes on with what an earlier process left there unfinished, and
 * returns a finished run as it is. Nothing is computed twice, and a finished run is not written to.
 *
 * @throws InputError, before anything is written, when the question gives no valid problems, does
 *   not fit into memory, needs a native library or a table that is missing, is being computed by another
 *   process, or the folder cannot be written.
 * @throws InterruptedError when the disk is full or out of reach, or the run was lost to another
 *   process; what is done is kept.
 */
export async function answerIn(
  folder: string,
  question: RunQuestion,
  engine: RunEngine,
  watch: RunWatch,
): Promise<Run> {
  const finished = readRecord(folder);
  if (finished !== undefined && isFinished(finished)) return { folder, record: finished };
  const plan = planTasks(question.experiment);
  // For its error: the workers load the library themselves.
  acceleratorFor(question.experiment.simulate?.blas ?? 'portable', nodeAccelerators);
  checkTables(plan.draws, nodeTables);
  checkMemory(plan.draws, engine.workers, availableMemory());
  makeRunFolder(folder);
  const held = await holdRun(folder, { doing: watch.doing, onWait: watch.tell });
  try {
    // Whoever held it before may have gone on with it, or have finished it.
    const earlier = readRecord(folder);
    if (earlier !== undefined && isFinished(earlier)) return { folder, record: earlier };
    const started = earlier?.started ?? new Date().toISOString();
    const provenance = earlier?.provenance ?? watch.provenance();
    const record = recordOf(question, plan, engine, { started, provenance });
    openRunFolder(folder, record);
    watch.opened(folder);
    return await execute({ folder, record }, engine, watch, held);
  } finally {
    await held.release();
  }
}
