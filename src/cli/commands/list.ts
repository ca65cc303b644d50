import { loadExperiment, experimentPaths } from '../../node/experimentFiles.ts';
import { InputError } from '../../problem/inputError.ts';
import type { AddCommand } from '../addCommand.ts';
import { exitCodes } from '../exitCodes.ts';
import { options } from '../options.ts';
import { namedLines } from '../textTable.ts';

/** What `list` tells of one experiment. */
interface Listed {
  name: string;
  title: string;
  source: string;
  path: string;
}

/** A file that is no valid experiment is listed with what is wrong with it. */
function listed([name, path]: [string, string], cwd: string): Listed {
  try {
    const { title, source } = loadExperiment(path, cwd).experiment;
    return { name, title, source: source ? `${source.paper}, figure ${source.figure}` : '', path };
  } catch (error) {
    if (error instanceof InputError) return { name, title: error.message, source: '', path };
    throw error;
  }
}

/** `quenched list`: the experiments that can be run by name. */
export const listCommand: AddCommand = (program, io, exit) => {
  program
    .command('list')
    .description('the experiments that can be run by name')
    .addOption(options.json())
    .action(({ json }: { json?: true }) => {
      const all = [...experimentPaths(io.cwd)].map((entry) => listed(entry, io.cwd));
      const lines = all.map(({ name, title, source }): [string, string] => [
        name,
        source === '' ? title : `${title} (${source})`,
      ]);
      io.out(json ? `${JSON.stringify(all)}\n` : namedLines(lines));
      exit(exitCodes.done);
    });
};
