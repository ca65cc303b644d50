import { resolve } from 'node:path';
import type { Run } from '../../node/answerIn.ts';
import { exportRun, tablePath, writeExport } from '../../node/exportRun.ts';
import { findRun } from '../../node/findRun.ts';
import { inputErrorIn } from '../../problem/inputError.ts';
import type { ExportFormat } from '../../sweep/export/exportFormats.ts';
import type { AddCommand } from '../addCommand.ts';
import { exitCodes } from '../exitCodes.ts';
import type { Io } from '../io.ts';
import { options, runsFolder } from '../options.ts';
import { shortPath } from '../reportRun.ts';

interface Choice {
  to: ExportFormat;
  out?: string;
}

function print(contents: string | Uint8Array, to: ExportFormat, io: Io): void {
  if (typeof contents !== 'string')
    throw inputErrorIn('--out', `${to} is no text for a terminal`, 'name a file');
  io.out(contents);
}

function write({ folder }: Run, contents: string | Uint8Array, { to, out }: Choice, io: Io): void {
  const path = out === undefined ? tablePath(folder, to) : resolve(io.cwd, out);
  if (path !== tablePath(folder, 'csv')) {
    writeExport(path, contents);
  } else if (to !== 'csv') {
    throw inputErrorIn('--out', `${path} is the table of the run itself`, 'name another file');
  }
  io.out(`${shortPath(path, io)}\n`);
}

/** `quenched export RUN`: the table of a finished run for other programs. */
export const exportCommand: AddCommand = (program, io, exit) => {
  program
    .command('export <run>')
    .description('the table of a finished run for other programs, with what its columns mean')
    .addOption(options.to())
    .option('--out <file>', 'where to, - for the standard output (default: into the run folder)')
    .action(async (nameOrPath: string, choice: Choice) => {
      const run = findRun(nameOrPath, resolve(io.cwd, runsFolder), io.cwd);
      const contents = await exportRun(run, choice.to);
      if (choice.out === '-') print(contents, choice.to, io);
      else write(run, contents, choice, io);
      exit(exitCodes.done);
    });
};
