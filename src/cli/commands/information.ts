import { decomposeTable } from '../../information/discrete/decomposeTable.ts';
import type { Measure } from '../../information/discrete/decomposeTable.ts';
import { parseJoint } from '../../information/discrete/parseJoint.ts';
import { tableOf } from '../../information/discrete/table.ts';
import type { AddCommand } from '../addCommand.ts';
import { decompositionTable } from '../decompositionTable.ts';
import { exitCodes } from '../exitCodes.ts';
import { options } from '../options.ts';
import { readInputDocument } from '../readInputDocument.ts';

/** `quenched information FILE`: what a teacher's and a student's states tell of the task. */
export const informationCommand: AddCommand = (program, io, exit) => {
  program
    .command('information <file>')
    .description('what teacher and student tell of the task, from their joint table; - reads stdin')
    .addOption(options.measure())
    .addOption(options.json())
    .action(async (file: string, { measure, json }: { measure: Measure; json?: true }) => {
      const { data, source } = await readInputDocument(file, io);
      const decomposition = decomposeTable(tableOf(parseJoint(data, source)), measure);
      io.out(json ? `${JSON.stringify(decomposition)}\n` : decompositionTable(decomposition));
      exit(decomposition.converged ? exitCodes.done : exitCodes.noAnswer);
    });
};
