import { execFile } from 'node:child_process';
import { delimiter } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { EngineAnswer } from './answerAll.ts';

const execute = promisify(execFile);

/** The versions of Node that the promise of equal bits names. */
export const nodeVersions = ['20', '22', '24'];

/** The binaries that there are: this one, and those that the environment lists. */
const binaries = [process.execPath, ...(process.env['QUENCHED_NODES'] ?? '').split(delimiter)];

async function majorVersion(binary: string): Promise<string> {
  const { stdout } = await execute(binary, ['-p', 'process.versions.node']);
  return stdout.split('.')[0] ?? '';
}

/** The binaries of Node by major version. */
export async function findNodes(): Promise<Map<string, string>> {
  const found = binaries.filter(Boolean).map(async (binary): Promise<[string, string]> => {
    return [await majorVersion(binary), binary];
  });
  return new Map(await Promise.all(found));
}

/** Runs a command line with a binary of Node; gives what it prints. */
export async function printed(binary: string, args: string[], cwd: string): Promise<string> {
  // Shards with all trajectories are longer than the usual megabyte.
  const { stdout } = await execute(binary, args, { cwd, maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

/** What a binary of Node answers with the bundle. */
export async function answersOfNode(
  binary: string,
  bundle: string,
): Promise<Record<string, EngineAnswer>> {
  const code = `import { answerAll } from '${pathToFileURL(bundle).href}';
    process.stdout.write(JSON.stringify(await answerAll()));`;
  const text = await printed(binary, ['--input-type=module', '--eval', code], process.cwd());
  return JSON.parse(text) as Record<string, EngineAnswer>;
}
