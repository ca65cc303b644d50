import { hostname } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../problem/inputError.ts';
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
import { finishRun } from './finishRun.ts';
import { isBeingComputed } from './isBeingComputed.ts';
import { availableMemory, checkMemory } from './memory.ts';
import { packageCommit, packageVersion } from './packageInfo.ts';
import type { OpenRun, RunEngine, RunWatch } from './runEngine.ts';
import { openRunFolder, readRecord, runHash, runJournal, writeRecord } from './runFolder.ts';
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
  started: string,
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
    versions: { quenched: packageVersion(), node: process.version },
    engine: { name: engine.name, workers: engine.workers },
    host: hostname(),
    process: process.pid,
    git: packageCommit(),
    started,
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
    const findings = await finishRun(run, plan);
    return { status: 'done', tasks: countTasks(plan), ...findings };
  } catch (error) {
    if (!(error instanceof MissingResult) || mended === mendings) throw error;
    return conclude(run, engine, watch, mended + 1);
  }
}

/** Carries a run on and closes its record. */
async function execute({ folder, record }: Run, engine: RunEngine, watch: RunWatch): Promise<Run> {
  const { name, hash, experiment, claimsBind } = record;
  const close = (end: Partial<RunRecord>): RunRecord => {
    const failed = claimsBind && (end.claims?.some(({ holds }) => !holds) ?? false);
    const finished = new Date().toISOString();
    const closed = {
      ...record,
      ...end,
      ...(failed && { status: 'claims-failed' as const }),
      finished,
    };
    writeRecord(folder, closed);
    return closed;
  };
  const journal = runJournal(folder, hash, engine.name);
  try {
    const run = { folder, name, hash, experiment, journal };
    const { message, ...end } = await conclude(run, engine, watch);
    return { folder, record: close(end), ...(message !== undefined && { message }) };
  } catch (error) {
    close({ status: 'interrupted' });
    throw error;
  } finally {
    journal.close();
  }
}

/** The folder in which a question is answered, `<parent>/<name>-<hash>`. */
export function runFolder({ name, experiment }: RunQuestion, parent: string): string {
  return join(parent, `${name}-${runHash(experiment)}`);
}

/** Whether a run has been computed to its end. */
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
 */
export async function answerIn(
  folder: string,
  question: RunQuestion,
  engine: RunEngine,
  watch: RunWatch,
): Promise<Run> {
  const earlier = readRecord(folder);
  if (earlier !== undefined && isFinished(earlier)) return { folder, record: earlier };
  if (earlier !== undefined && isBeingComputed(earlier)) {
    throw new InputError(`${folder}: process ${earlier.process} is computing this run`);
  }
  const plan = planTasks(question.experiment);
  // For its error: the workers load the library themselves.
  acceleratorFor(question.experiment.simulate?.blas ?? 'portable', nodeAccelerators);
  checkTables(plan.draws, nodeTables);
  checkMemory(plan.draws, engine.workers, availableMemory());
  const started = earlier?.started ?? new Date().toISOString();
  const record = recordOf(question, plan, engine, started);
  openRunFolder(folder, record);
  watch.opened(folder);
  return execute({ folder, record }, engine, watch);
}
