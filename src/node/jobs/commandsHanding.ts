import { join } from 'node:path';
import { writeAtomic } from '../writeAtomic.ts';
import type { Handing } from './handing.ts';
import type { JobOptions } from './jobOptions.ts';
import { manifestPath, writeManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { programCall } from './programCall.ts';
import { shellQuoted } from './shellQuoted.ts';

/** One line for a shell per job. */
function lines(folder: string, manifest: Manifest): string[] {
  const path = manifestPath(folder, manifest.submission);
  const workers = `${manifest.options.cpus}`;
  return manifest.jobs.map((_, index) =>
    programCall(['work', folder, '--manifest', path, '--index', `${index}`, '--workers', workers]),
  );
}

/**
 * Hands tasks to whoever can run lines of a shell: GNU parallel, any scheduler, a person. The file
 * commands.txt in the run's folder is replaced at every submission; what is run of an earlier one,
 * or twice, does no harm.
 */
export function commandsHanding(options: JobOptions): Handing {
  return {
    name: 'commands',
    options,
    mostJobs: Infinity,
    obstacle: () => undefined,
    lines,
    submit: (folder, manifest) => {
      writeManifest(folder, manifest);
      const file = join(folder, 'commands.txt');
      writeAtomic(file, `${lines(folder, manifest).join('\n')}\n`);
      const count = manifest.jobs.flat().length;
      return [
        `${count} tasks in ${manifest.jobs.length} commands, one a line, to be run in any order and place:`,
        `  parallel < ${shellQuoted(file)}`,
        'and then, for the results or for commands that follow from them:',
        `  quenched resume ${shellQuoted(folder)} --engine commands`,
      ].join('\n');
    },
  };
}
