import { resolve } from 'node:path';
import { Option } from 'commander';
import { findRun } from '../../node/findRun.ts';
import { manifestPath, readManifest } from '../../node/jobs/manifest.ts';
import { carryOn } from '../carryOn.ts';
import type { CarryChoice } from '../carryOn.ts';
import { checkSameQuestion } from '../checkSameQuestion.ts';
import { carryOptions } from '../engineOptions.ts';
import { options } from '../options.ts';
import type { AddCommand } from '../addCommand.ts';

interface Choice extends CarryChoice {
  out: string;
  after?: string;
}

/** `quenched resume RUN`: goes on with a run that was interrupted or killed, or handed over. */
export const resumeCommand: AddCommand = (program, io, exit) => {
  const command = program
    .command('resume <run>')
    .description('go on with a run that was interrupted, killed or handed over')
    .addOption(options.out())
    .addOption(options.json())
    // The job that ends a submission says which one: the next is like it, if anything came of it.
    .addOption(new Option('--after <submission>').hideHelp());
  for (const option of carryOptions()) command.addOption(option);
  command.action(async (nameOrPath: string, choice: Choice) => {
    const found = findRun(nameOrPath, resolve(io.cwd, choice.out), io.cwd);
    checkSameQuestion(found);
    const { name, experiment, claimsBind } = found.record;
    const question = { name, experiment, claimsBind };
    const { after } = choice;
    const earlier = after === undefined ? after : readManifest(manifestPath(found.folder, after));
    const { folder } = found;
    exit(await carryOn({ folder, question, origin: folder }, choice, io, earlier));
  });
};
