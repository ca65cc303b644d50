import { packagedExperiments } from '../../node/experimentFiles.ts';
import { serveExplorer } from '../../node/explorer/serveExplorer.ts';
import { inputErrorIn } from '../../problem/inputError.ts';
import { didYouMean } from '../../problem/nearestName.ts';
import type { AddCommand } from '../addCommand.ts';
import { exitCodes } from '../exitCodes.ts';
import type { Io } from '../io.ts';
import { options } from '../options.ts';

/** What of the page's address names an experiment. @throws InputError when the page has none such. */
function fragment(name: string | undefined): string {
  if (name === undefined) return '';
  const names = packagedExperiments();
  if (names.includes(name)) return `#experiment=${name}`;
  throw inputErrorIn(
    undefined,
    `the explorer has no experiment "${name}"`,
    didYouMean(name, names),
  );
}

function interrupted(io: Io): Promise<void> {
  return new Promise((resolve) => {
    io.onInterrupt(resolve);
  });
}

/** `quenched explore [EXPERIMENT]`: the page, served until it is interrupted, which is its end. */
export const exploreCommand: AddCommand = (program, io, exit) => {
  program
    .command('explore [experiment]')
    .description('serve the explorer, a page with theory and simulation in the browser')
    .addOption(options.port())
    .action(async (name: string | undefined, { port }: { port: number }) => {
      const place = fragment(name);
      const { address, close } = await serveExplorer(port);
      io.out(`${address}${place}\n`);
      io.err('open it in a browser; Ctrl-C ends it\n');
      await interrupted(io);
      await close();
      exit(exitCodes.done);
    });
};
