import { hostname } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../problem/inputError.ts';
import { acceleratorFor } from '../sweep/accelerators.ts';
import type { Engine } from '../sweep/engine.ts';
import { modelVersion } from '../sweep/modelVersion.ts';
import { planTasks } from '../sweep/plan.ts';
import type { Plan } from '../sweep/plan.ts';
import type { ResolvedExperiment } from '../sweep/resolvedExperiment.ts';
import type { RunRecord } from '../sweep/runRecord.ts';
import { runPlan } from '../sweep/runPlan.ts';
import type { Progress } from '../sweep/runTasks.ts';
import { nodeAccelerators } from './accelerators.ts';
import { checkTables } from './checkTables.ts';
import { finishRun } from './finishRun.ts';
import { isBeingComputed } from './isBeingComputed.ts';
import { availableMemory, checkMemory } from './memory.ts';
import { packageCommit, packageVersion } from './packageInfo.ts';
import { openRunFolder, readRecord, runHash, shardJournal, writeRecord } from './runFolder.ts';
import { nodeTables } from './tables/nodeTables.ts';

/** What a run is asked. */
export interface RunQuestion {
  name: string;
  experiment: ResolvedExperiment;
  /** Whether a claim that fails fails the run. */
  claimsBind: boolean;
}

/** How a run is watched and stopped. */
export interface RunWatch {
  stop: AbortSignal;
  report: (progress: Progress) => void;
  /** Says where the run is, once it is known that it can be written. */
  opened: (folder: string) => void;
}

/** A run on the disk. */
export interface Run {
  folder: string;
  record: RunRecord;
}

function recordOf(question: RunQuestion, plan: Plan, engine: Engine, started: string): RunRecord {
  return {
    ...question,
    hash: runHash(question.experiment),
    modelVersion,
    status: 'running',
    claims: null,
    simulationHash: null,
    noHash: null,
    tasks: plan.tasks.length,
    versions: { quenched: packageVersion(), node: process.version },
    engine: { name: engine.name, workers: engine.workers },
    host: hostname(),
    process: process.pid,
    git: packageCommit(),
    started,
    finished: null,
  };
}

/** Runs what is missing of a run, writes its files and judges its claims. */
async function execute(
  { folder, record }: Run,
  plan: Plan,
  engine: Engine,
  watch: RunWatch,
): Promise<Run> {
  const close = (end: Partial<RunRecord>): Run => {
    const closed = { ...record, ...end, finished: new Date().toISOString() };
    writeRecord(folder, closed);
    return { folder, record: closed };
  };
  try {
    const journal = shardJournal(folder);
    const { experiment } = record;
    const answered = await runPlan(experiment, plan, engine, journal, watch.stop, watch.report);
    const { results } = answered;
    const tasks = answered.plan.tasks.length;
    if (results.size < tasks) return close({ status: 'interrupted' });
    const findings = await finishRun(folder, experiment, answered.plan, results);
    const failed = record.claimsBind && findings.claims.some(({ holds }) => !holds);
    return close({ status: failed ? 'claims-failed' : 'done', tasks, ...findings });
  } catch (error) {
    close({ status: 'interrupted' });
    throw error;
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
  engine: Engine,
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
  checkTables(plan.tasks, nodeTables);
  checkMemory(plan.tasks, engine.workers, availableMemory());
  const started = earlier?.started ?? new Date().toISOString();
  const record = recordOf(question, plan, engine, started);
  openRunFolder(folder, record);
  watch.opened(folder);
  return execute({ folder, record }, plan, engine, watch);
}
