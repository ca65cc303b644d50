import { answerIn } from '../node/answerIn.ts';
import type { RunQuestion } from '../node/answerIn.ts';
import type { Manifest } from '../node/jobs/manifest.ts';
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
  wait?: true;
  json?: true;
}

/**
 * Carries a run on, on the engine that was chosen, and prints what became of it.
 *
 * @param after the submission that a job of Slurm goes on after.
 * @returns the exit code.
 */
export async function carryOn(
  folder: string,
  question: RunQuestion,
  choice: CarryChoice,
  io: Io,
  after?: Manifest,
): Promise<number> {
  const engine = runEngineOf(choice, io, after);
  if (choice.dryRun) {
    dryRun(folder, question, choice, io);
    return exitCodes.done;
  }
  const run = await watchRun(io, (watch) => answerIn(folder, question, engine, watch));
  if (run.message !== undefined) io.err(`${run.message}\n`);
  const followed = choice.wait ? await followRun(run, io) : run;
  return reportRun(followed, question.claimsBind, choice.json === true, io);
}
