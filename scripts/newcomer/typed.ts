import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Where a newcomer types: a folder, and the variables of the environment. */
export interface Terminal {
  folder: string;
  env: NodeJS.ProcessEnv;
}

/** The beginning and the end of a long text: programs say what is wrong in either. */
function shortened(text: string): string {
  return text.length < 3000 ? text : `${text.slice(0, 2000)}\n…\n${text.slice(-1000)}`;
}

/**
 * Runs a command to its end.
 *
 * @returns seconds it took.
 * @throws Error with what it printed when it fails.
 */
export async function typed(command: string, { folder, env }: Terminal): Promise<number> {
  const start = performance.now();
  const child = spawn('sh', ['-c', command], { cwd: folder, env });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  }
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${command} ended with ${code}\n${shortened(printed)}`);
  return (performance.now() - start) / 1000;
}
