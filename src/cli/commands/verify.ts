import { resolve } from 'node:path';
import { Option } from 'commander';
import { findRun } from '../../node/findRun.ts';
import { verifyRun } from '../../node/verifyRun.ts';
import type { Verification } from '../../node/verifyRun.ts';
import type { AddCommand } from '../addCommand.ts';
import { checkSameQuestion } from '../checkSameQuestion.ts';
import { exitCodes } from '../exitCodes.ts';
import { options, wholeNumber } from '../options.ts';
import { shortPath } from '../reportRun.ts';
import { namedLines } from '../textTable.ts';
import { watchRun } from '../watchRun.ts';

interface Choice {
  tasks: number;
  all?: true;
  seed: string;
  out: string;
  workers: number;
  json?: true;
}

/** Whether everything that was looked at is as it should be. */
function holds({ differing, missing, table }: Verification): boolean {
  return differing.length === 0 && missing.length === 0 && table === 'same';
}

function sentences(found: Verification): [string, string][] {
  const { total, same, rounded, differing, missing, table } = found;
  return [
    ['tasks', `${same + rounded + differing.length} of ${total} computed again`],
    ['same bits', String(same)],
    ...(rounded > 0 ? [['to ten digits', String(rounded)] as [string, string]] : []),
    ...differing.map(({ task, difference }): [string, string] => {
      const { path, first, second } = difference;
      return ['DIFFERS', `${task}, ${path}: kept ${String(first)}, now ${String(second)}`];
    }),
    ...missing.map((task): [string, string] => ['MISSING', task]),
    ['curves.csv', table === 'same' ? 'is what the shards make' : table.toUpperCase()],
  ];
}

/** `quenched verify RUN`: computes tasks of a run again and compares bits. */
export const verifyCommand: AddCommand = (program, io, exit) => {
  program
    .command('verify <run>')
    .description('compute tasks of a run again and compare them bit by bit with what was kept')
    .addOption(
      new Option('--tasks <count>', 'how many, chosen at random')
        .argParser(wholeNumber('--tasks', 1))
        .default(10),
    )
    .option('--all', 'all of them')
    .addOption(options.seed().default('verify', 'fixed'))
    .addOption(options.out())
    .addOption(options.workers())
    .addOption(options.json())
    .action(async (nameOrPath: string, { tasks, all, seed, out, workers, json }: Choice) => {
      const run = findRun(nameOrPath, resolve(io.cwd, out), io.cwd);
      checkSameQuestion(run);
      const choice = { tasks: all ? Infinity : tasks, seed, engine: io.engine(workers) };
      const found = await watchRun(io, run.folder, ({ stop, report }) =>
        verifyRun(run, { ...choice, stop, report }),
      );
      const data = { kind: 'verification', folder: run.folder, ...found };
      const lines: [string, string][] = [['run', shortPath(run.folder, io)], ...sentences(found)];
      io.out(json ? `${JSON.stringify(data)}\n` : namedLines(lines));
      exit(holds(found) ? exitCodes.done : exitCodes.claimsFailed);
    });
};
