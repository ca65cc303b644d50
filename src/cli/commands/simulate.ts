import { simulationJson } from '../../answer/answerJson.ts';
import { simulationTable } from '../answerTable.ts';
import type { AddCommand } from '../addCommand.ts';
import { exitCodes } from '../exitCodes.ts';
import { optimaTable } from '../optimaTable.ts';
import { optimiseOn } from '../optimiseOn.ts';
import { simulateOptions } from '../options.ts';
import type { SimulateOptions } from '../options.ts';
import { readProblem } from '../readProblem.ts';
import { simulateOn } from '../simulateOn.ts';

/** `quenched simulate PROBLEM`: the answer of simulation. */
export const simulateCommand: AddCommand = (program, io, exit) => {
  const command = program
    .command('simulate <problem>')
    .description('the answer of simulation at finite size; - reads the standard input')
    .action(async (file: string, choice: SimulateOptions) => {
      const optimised = optimiseOn(await readProblem(file, choice.set, io), choice, io);
      if (optimised === undefined) {
        exit(exitCodes.noAnswer);
        return;
      }
      const { problem, optima } = optimised;
      const answer = await simulateOn(problem, choice, io);
      const data = { ...simulationJson(answer), optima };
      const table = () => optimaTable(optima) + simulationTable(answer);
      io.out(choice.json ? `${JSON.stringify(data)}\n` : table());
      const complete = Object.values(answer.learners).every(({ converged }) => converged);
      exit(complete ? exitCodes.done : exitCodes.noAnswer);
    });
  for (const option of simulateOptions()) command.addOption(option);
};
