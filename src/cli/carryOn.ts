import { setTimeout as wait } from 'node:timers/promises';
import { answerIn } from '../node/answerIn.ts';
import type { Run, RunQuestion } from '../node/answerIn.ts';
import { HeldError } from '../node/holder/heldError.ts';
import type { Manifest } from '../node/jobs/manifest.ts';
import { reopenRun } from '../node/reopenRun.ts';
import type { RunEngine } from '../node/runEngine.ts';
import { readRecord } from '../node/runFolder.ts';
import { InputError } from '../problem/inputError.ts';
import { dryRun } from './dryRun.ts';
import { runEngineOf } from './engineOptions.ts';
import type { EngineChoice } from './engineOptions.ts';
import { exitCodes } from './exitCodes.ts';
import { followRun } from './followRun.ts';
import type { Io } from './io.ts';
import { reportRun } from './reportRun.ts';
import { watchRun } from './watchRun.ts';

/** What the options of a command that computes a run say of how. */
export interface CarryChoice extends EngineChoice {
  dryRun?: true;
  rerun?: true;
  wait?: true;
  json?: true;
}

/** @throws InputError when a time is to be kept that only one process could keep. */
function checkTime({ experiment }: RunQuestion, { engine }: EngineChoice): void {
  if (experiment.budget?.seconds === undefined || engine === 'threads') return;
  throw new InputError(`a budget of seconds is kept by the engine threads; --engine is ${engine}`);
}

/** A run that is carried on. */
export interface CarriedRun {
  folder: string;
  question: RunQuestion;
  /** The folder in which the experiment lies. */
  origin: string;
}

/** Carries a run on as far as this process does, and says what it has handed over. */
async function answered(
  { folder, question, origin }: CarriedRun,
  engine: RunEngine,
  io: Io,
): Promise<Run> {
  const run = await watchRun(io, origin, (watch) => answerIn(folder, question, engine, watch));
  if (run.message !== undefined) io.err(`${run.message}\n`);
  return run;
}

/** Milliseconds from one attempt to hold a run to the next. */
const pause = 2000;

/**
 * As `answered`, for the job that goes on after those of a submission: it waits for whoever holds the
 * run meanwhile, such as a person who asks for it, since nobody goes on if it does not. Slurm ends it
 * at its limit of time.
 */
async function answeredAfterAll(carried: CarriedRun, engine: RunEngine, io: Io): Promise<Run> {
  for (;;) {
    try {
      return await answered(carried, engine, io);
    } catch (error) {
      if (!(error instanceof HeldError)) throw error;
      io.err(`${error.message}\n`);
      await wait(pause);
    }
  }
}

/** A run that another process holds, such as the job that merges it. @throws any other error. */
function heldByOthers(folder: string, error: unknown): Run {
  const record = error instanceof HeldError ? readRecord(folder) : undefined;
  if (record === undefined) throw error;
  return { folder, record };
}

/**
 * Carries a run on, on the engine that was chosen, and prints what became of it.
 *
 * @param after the submission that a job of Slurm goes on after.
 * @returns the exit code.
 * @throws InputError when the options do not go together, and what `answerIn` throws.
 */
export async function carryOn(
  carried: CarriedRun,
  choice: CarryChoice,
  io: Io,
  after?: Manifest,
): Promise<number> {
  const { folder, question } = carried;
  checkTime(question, choice);
  if (choice.wait && choice.engine !== 'slurm') {
    throw new InputError('--wait follows jobs of Slurm; it needs --engine slurm');
  }
  const engine = runEngineOf(choice, io, after);
  if (choice.dryRun) {
    dryRun(folder, question, choice, io);
    return exitCodes.done;
  }
  if (choice.rerun) reopenRun(folder);
  const answering = (after === undefined ? answered : answeredAfterAll)(carried, engine, io);
  const run = choice.wait
    ? await followRun(await answering.catch((error: unknown) => heldByOthers(folder, error)), io)
    : await answering;
  return reportRun(run, question.claimsBind, choice.json === true, io);
}
