import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { built, builtCli } from '../built.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

beforeAll(built, 180_000);

describe('output that nobody can take', () => {
  it('does not end a run when the reader has gone', async () => {
    const cwd = temporaryFolder();
    const child = spawn(process.execPath, [builtCli, 'list'], { cwd, stdio: 'pipe' });
    child.stdout.destroy();
    let complaint = '';
    child.stderr.on('data', (text) => (complaint += String(text)));
    const [code] = (await once(child, 'close')) as unknown[];
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
  });

  it.runIf(existsSync('/dev/full'))('is a fault, in one line, when the disk is full', async () => {
    const args = ['-c', `exec "$0" "$1" list > /dev/full`, process.execPath, builtCli];
    const child = spawn('sh', args, {
      cwd: temporaryFolder(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let complaint = '';
    child.stderr.on('data', (text) => (complaint += String(text)));
    const [code] = (await once(child, 'close')) as unknown[];
    expect(complaint).toBe('error: the standard output: no space is left\n');
    expect(code).toBe(1);
  });
});
