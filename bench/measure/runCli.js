/** The command line in a process of its own, with its time and its peak memory. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..', '..');
const reportPeak = pathToFileURL(join(import.meta.dirname, 'reportPeak.js')).href;

/**
 * Runs `quenched <arguments> --json` with a problem as standard input. Gives the milliseconds from
 * start to end, the peak of the resident memory in bytes, and the answer. @throws Error when it
 * ends with another code than 0.
 */
export async function runCli(problem, options) {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', reportPeak, join(root, 'dist/cli/main.js'), ...options, '--json'],
    { stdio: ['pipe', 'pipe', 'pipe', 'pipe'] },
  );
  child.stdin.end(JSON.stringify(problem));
  const ended = new Promise((resolve) => child.on('close', resolve));
  const [out, errors, peak] = await Promise.all([1, 2, 3].map((i) => text(child.stdio[i])));
  const code = await ended;
  if (code !== 0) throw new Error(`quenched ${options.join(' ')} ended with ${code}: ${errors}`);
  const time = performance.now() - start;
  return { time, peak: 1024 * Number(peak), answer: JSON.parse(out) };
}
