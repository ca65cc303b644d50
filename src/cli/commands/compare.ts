import { compare } from '../../answer/compare.ts';
import { solve } from '../../answer/solve.ts';
import { comparisonTable, reasons } from '../answerTable.ts';
import type { AddCommand } from '../addCommand.ts';
import { exitCodes } from '../exitCodes.ts';
import { optimaTable } from '../optimaTable.ts';
import { optimiseOn } from '../optimiseOn.ts';
import { simulateOptions } from '../options.ts';
import type { SimulateOptions } from '../options.ts';
import { readProblem } from '../readProblem.ts';
import { simulateOn } from '../simulateOn.ts';

/** `quenched compare PROBLEM`: theory beside simulation, with z = (simulation − theory)/stderr. */
export const compareCommand: AddCommand = (program, io, exit) => {
  const command = program
    .command('compare <problem>')
    .description('theory beside simulation; - reads the standard input')
    .action(async (file: string, choice: SimulateOptions) => {
      const optimised = optimiseOn(await readProblem(file, choice.set, io), choice, io);
      if (optimised === undefined) {
        exit(exitCodes.noAnswer);
        return;
      }
      const { problem, optima } = optimised;
      const simulation = await simulateOn(problem, choice, io);
      const theory = solve(problem);
      const rows = compare(theory, simulation);
      const { n, trials, seed, design, blas } = simulation;
      const missing = [...reasons(theory.learners), ...reasons(simulation.learners)];
      const setting = { n, trials, seed, design, blas };
      const data = { kind: 'comparison', problem, ...setting, rows, missing, optima };
      const table = () => optimaTable(optima) + comparisonTable(rows, missing);
      io.out(choice.json ? `${JSON.stringify(data)}\n` : table());
      exit(missing.length === 0 ? exitCodes.done : exitCodes.noAnswer);
    });
  for (const option of simulateOptions()) command.addOption(option);
};
