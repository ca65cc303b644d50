import { spawnSync } from 'node:child_process';

/** Whether numpy can be used here; a test file that skips for want of it says so in one line. */
export const hasNumpy = spawnSync('python3', ['-c', 'import numpy']).status === 0;

if (!hasNumpy) process.stderr.write('Not read back by numpy: python3 does not have it.\n');

/**
 * What a script prints as JSON.
 *
 * @param args become `sys.argv[1:]`.
 * @throws Error with what Python says when it fails.
 */
export function python(script: string, ...args: string[]): unknown {
  const options = { encoding: 'utf8', maxBuffer: 2 ** 26 } as const;
  const { status, stdout, stderr } = spawnSync('python3', ['-c', script, ...args], options);
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
