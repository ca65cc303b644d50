import { resolve } from 'node:path';
import { answerIn } from '../../node/answerIn.ts';
import type { Run } from '../../node/answerIn.ts';
import { findRun } from '../../node/findRun.ts';
import { localEngine } from '../../node/runEngine.ts';
import { runHash } from '../../node/runFolder.ts';
import { InputError } from '../../problem/inputError.ts';
import { options } from '../options.ts';
import { reportRun } from '../reportRun.ts';
import type { AddCommand } from '../addCommand.ts';
import { watchRun } from '../watchRun.ts';

/** Shards answer the question and the model of their hash, and no other. */
function checkSameQuestion({ folder, record }: Run): void {
  if (runHash(record.experiment) === record.hash) return;
  throw new InputError(
    `${folder}: its question or the program's model has changed since it was begun; run the experiment anew`,
  );
}

/** `quenched resume RUN`: goes on with a run that was interrupted or killed. */
export const resumeCommand: AddCommand = (program, io, exit) => {
  program
    .command('resume <run>')
    .description('go on with a run that was interrupted or killed')
    .addOption(options.out())
    .addOption(options.workers())
    .addOption(options.json())
    .action(async (nameOrPath: string, choice: { out: string; workers: number; json?: true }) => {
      const found = findRun(nameOrPath, resolve(io.cwd, choice.out), io.cwd);
      checkSameQuestion(found);
      const { name, experiment, claimsBind } = found.record;
      const question = { name, experiment, claimsBind };
      const engine = localEngine(io.engine(choice.workers));
      const run = await watchRun(io, (watch) => answerIn(found.folder, question, engine, watch));
      exit(reportRun(run, claimsBind, choice.json === true, io));
    });
};
