import { theoryJson } from '../../answer/answerJson.ts';
import { solve } from '../../answer/solve.ts';
import type { Override } from '../../sweep/override.ts';
import type { AddCommand } from '../addCommand.ts';
import { exitCodes } from '../exitCodes.ts';
import { options } from '../options.ts';
import { readProblem } from '../readProblem.ts';
import { theoryTable } from '../answerTable.ts';

/** `quenched solve PROBLEM`: the answer of theory. */
export const solveCommand: AddCommand = (program, io, exit) => {
  program
    .command('solve <problem>')
    .description('the answer of theory for infinite size; - reads the standard input')
    .addOption(options.set())
    .addOption(options.json())
    .action(async (file: string, { set, json }: { set: Override[]; json?: true }) => {
      const answer = solve(await readProblem(file, set, io));
      io.out(json ? `${JSON.stringify(theoryJson(answer))}\n` : theoryTable(answer));
      const complete = Object.values(answer.learners).every(({ converged }) => converged);
      exit(complete ? exitCodes.done : exitCodes.noAnswer);
    });
};
