import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { builtCli } from '../built.ts';

/** What a script printed and how it ended. */
export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Programs that a page's commands call, as far as the pages use them. */
const programs = {
  // In a clone `npx quenched` is the package's own program.
  npx: `[ "$1" = quenched ] || { echo "npx $1 is not in this test" >&2; exit 1; }
shift
exec '${process.execPath}' '${builtCli}' "$@"`,
  // GNU parallel with a list of commands on its standard input: here one after the other.
  parallel: 'commands=$(cat) && exec sh -e -c "$commands"',
};

/** A reader's terminal, in a folder with the files that pages ask for. */
export function readersShell(folder: string): (script: string) => Promise<Ended> {
  const bin = join(folder, '.bin');
  mkdirSync(bin);
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` };
  return async (script) => {
    const child = spawn('sh', ['-e', '-c', script], { cwd: folder, env });
    const ended = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => (ended.out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (ended.err += text));
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, ...ended };
  };
}
