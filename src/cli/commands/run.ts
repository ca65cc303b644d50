import { dirname, resolve } from 'node:path';
import { runFolder } from '../../node/answerIn.ts';
import type { RunQuestion } from '../../node/answerIn.ts';
import { loadExperiment, readExperiment } from '../../node/experimentFiles.ts';
import type { ExperimentFile } from '../../node/experimentFiles.ts';
import { adjustedExperiment } from '../../sweep/adjustedExperiment.ts';
import type { Adjustment } from '../../sweep/adjustedExperiment.ts';
import type { Override } from '../../sweep/override.ts';
import { resolveExperiment } from '../../sweep/resolveExperiment.ts';
import { carryOn } from '../carryOn.ts';
import type { CarryChoice } from '../carryOn.ts';
import { carryOptions } from '../engineOptions.ts';
import type { Io } from '../io.ts';
import { options } from '../options.ts';
import type { AddCommand } from '../addCommand.ts';

interface Choice extends Adjustment, CarryChoice {
  set: Override[];
  out: string;
}

/** The question that an experiment becomes with the options of the command line. */
function questionOf(file: ExperimentFile, choice: Choice): RunQuestion {
  const { n, trials, set, budget } = choice;
  const adjusted = adjustedExperiment(file.experiment, choice);
  const experiment = resolveExperiment(adjusted, file.readPublished, file.source);
  // The claims speak of the question that the file asks: of another one they are only reported.
  const claimsBind = set.length === 0 && [n, trials, budget].every((own) => own === undefined);
  return { name: file.name, experiment, claimsBind };
}

async function experimentFile(nameOrPath: string, io: Io): Promise<ExperimentFile> {
  if (nameOrPath !== '-') return loadExperiment(nameOrPath, io.cwd);
  return readExperiment(await io.readInput(), 'standard-input', io.cwd);
}

/** `quenched run EXPERIMENT`: tasks, table, figure and claims, in a run folder. */
export const runCommand: AddCommand = (program, io, exit) => {
  const command = program
    .command('run <experiment>')
    .description('run an experiment: its name, a path, or - for the standard input')
    .addOption(options.set())
    .option('--quick', 'the smaller version that the experiment describes')
    .addOption(options.n())
    .addOption(options.trials())
    .addOption(options.budget())
    .addOption(options.design())
    .addOption(options.blas())
    .addOption(options.seed())
    .addOption(options.out())
    .addOption(options.json());
  for (const option of carryOptions()) command.addOption(option);
  command.action(async (nameOrPath: string, choice: Choice) => {
    const file = await experimentFile(nameOrPath, io);
    const question = questionOf(file, choice);
    const folder = runFolder(question, resolve(io.cwd, choice.out));
    const origin = resolve(io.cwd, dirname(file.source));
    exit(await carryOn({ folder, question, origin }, choice, io));
  });
};
