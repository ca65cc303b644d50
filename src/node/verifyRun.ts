import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomPlaces } from '../sweep/randomPlaces.ts';
import { curvesCsv } from '../sweep/curvesCsv.ts';
import { dataDifferences } from '../sweep/dataDifferences.ts';
import type { DataDifference } from '../sweep/dataDifferences.ts';
import type { Engine } from '../sweep/engine.ts';
import { planHeld, planTasks } from '../sweep/plan.ts';
import type { Plan } from '../sweep/plan.ts';
import { MissingResult } from '../sweep/results.ts';
import type { Progress } from '../sweep/runTasks.ts';
import type { Task } from '../sweep/task.ts';
import { countTasks, tasksOf } from '../sweep/tasksOf.ts';
import { tidyRows } from '../sweep/tidyRows.ts';
import type { Run } from './answerIn.ts';
import { faultCode } from './fileFault.ts';
import type { RunJournal } from './journal/runJournal.ts';
import { runJournal } from './runFolder.ts';

/** A task that came to something else when it was computed again. */
export interface DifferingTask {
  task: string;
  /** The first answer that differs: kept first, computed second. */
  difference: DataDifference;
}

/** What became of computing tasks of a run again. */
export interface Verification {
  /** Tasks of the run. */
  total: number;
  /** Tasks whose answers came out the same, bit by bit. */
  same: number;
  /** Tasks of which no bits are promised, whose numbers agree to ten digits. */
  rounded: number;
  differing: DifferingTask[];
  /** Tasks that were to be computed again and have no sound record. */
  missing: string[];
  /** Whether curves.csv is what the shards of the run make. */
  table: 'same' | 'differs' | 'missing';
}

/** What is computed again, on what, and how it is watched. */
export interface VerifyChoice {
  /** How many tasks, chosen by the seed; all where the run has no more. */
  tasks: number;
  seed: string;
  engine: Engine;
  stop: AbortSignal;
  /** Told of every task that is done. */
  report: (progress: Progress) => void;
}

/**
 * Theory promises this much, relative to the larger number, on every engine; simulation promises
 * bits, unless a native library helps.
 */
const rounding = 1e-10;

function isRounding({ first, second }: DataDifference): boolean {
  if (typeof first !== 'number' || typeof second !== 'number') return false;
  return Math.abs(first - second) <= rounding * Math.max(1, Math.abs(first), Math.abs(second));
}

function chosenTasks(plan: Plan, { tasks, seed }: VerifyChoice): Task[] {
  const places = randomPlaces(countTasks(plan), tasks, seed);
  const chosen: Task[] = [];
  let place = 0;
  for (const task of tasksOf(plan)) if (places.has(place++)) chosen.push(task);
  return chosen;
}

function tableState({ folder, record }: Run, plan: Plan, journal: RunJournal) {
  try {
    const table = readFileSync(join(folder, 'curves.csv'), 'utf8');
    const rows = tidyRows(record.experiment, plan, journal);
    return table === curvesCsv(rows, record.experiment.axes) ? 'same' : 'differs';
  } catch (error) {
    if (error instanceof MissingResult || faultCode(error) === 'ENOENT') return 'missing';
    throw error;
  }
}

/** Adds what one task came to. */
function judge(found: Verification, task: Task, kept: string, computed: string): void {
  if (kept === computed) {
    found.same++;
    return;
  }
  const differences = dataDifferences(JSON.parse(kept), JSON.parse(computed));
  const isExact = task.kind === 'trial' && task.draw.blas === 'portable';
  const [difference] = differences.filter((one) => isExact || !isRounding(one));
  if (difference === undefined) found.rounded++;
  else found.differing.push({ task: task.id, difference });
}

/**
 * Computes tasks of a run again and compares what they come to with its shards, and the table with
 * what the shards make. Nothing is written.
 *
 * @example
 * ```ts
 * import { inlineEngine } from 'quenched';
 * import { loadExperiment, runExperiment, verifyRun } from 'quenched/node';
 *
 * const run = await runExperiment(loadExperiment('nuisance-angle'));
 * const { same, differing } = await verifyRun(run, {
 *   tasks: 3,
 *   seed: 'any',
 *   engine: inlineEngine,
 *   stop: new AbortController().signal,
 *   report: () => undefined,
 * });
 * console.log(same, differing); // 3 []
 * ```
 */
export async function verifyRun(run: Run, choice: VerifyChoice): Promise<Verification> {
  const { experiment, hash } = run.record;
  const journal = runJournal(run.folder, hash, 'reader');
  try {
    // A run that had a time to keep is what there was when it was spent.
    const isTimed = experiment.budget?.seconds !== undefined;
    const plan = (isTimed ? planHeld : planTasks)(experiment, journal);
    const chosen = chosenTasks(plan, choice);
    const there = chosen.filter((task) => journal.keptOf(task) !== undefined);
    const found: Verification = {
      total: countTasks(plan),
      same: 0,
      rounded: 0,
      differing: [],
      missing: chosen.filter((task) => !there.includes(task)).map(({ id }) => id),
      table: tableState(run, plan, journal),
    };
    let done = 0;
    const tell = () => {
      choice.report({ total: there.length, done, found: 0 });
    };
    const compare = (task: Task, { answers }: { answers: string }) => {
      judge(found, task, journal.keptOf(task) ?? '', answers);
      done++;
      tell();
    };
    await choice.engine.run(there, compare, choice.stop);
    return found;
  } finally {
    journal.close();
  }
}
