import { answerIn } from '../node/answerIn.ts';
import type { RunQuestion } from '../node/answerIn.ts';
import type { Manifest } from '../node/jobs/manifest.ts';
import { reopenRun } from '../node/reopenRun.ts';
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

/**
 * Carries a run on, on the engine that was chosen, and prints what became of it.
 *
 * @param after the submission that a job of Slurm goes on after.
 * @returns the exit code.
 * @throws InputError when the options do not go together, and what `answerIn` throws.
 */
export async function carryOn(
  { folder, question, origin }: CarriedRun,
  choice: CarryChoice,
  io: Io,
  after?: Manifest,
): Promise<number> {
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
  const run = await watchRun(io, origin, (watch) => answerIn(folder, question, engine, watch));
  if (run.message !== undefined) io.err(`${run.message}\n`);
  const followed = choice.wait ? await followRun(run, io) : run;
  return reportRun(followed, question.claimsBind, choice.json === true, io);
}
