import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { built } from '../built.ts';

const bench = fileURLToPath(new URL('../../bench', import.meta.url));

function run(...options: string[]) {
  return spawnSync(process.execPath, [`${bench}/run.js`, ...options], { encoding: 'utf8' });
}

const hasPeers = spawnSync('python3', ['-c', 'import numpy, scipy']).status === 0;

/** They start a dozen processes, each of which may wait for the other tests' workers. */
const PATIENCE = 300_000;

describe('the benchmarks', () => {
  beforeAll(built, 120_000);

  it(
    'run every suite at tiny sizes, and compare where numpy and scipy are there',
    { timeout: PATIENCE },
    () => {
      const { status, stdout, stderr } = run('--tiny');
      expect(stderr).toBe('');
      expect(status).toBe(0);
      const titles = readFileSync(`${bench}/README.md`, 'utf8').match(/^## .*$/gm) ?? [];
      expect(titles.length).toBeGreaterThan(0);
      for (const title of titles) expect(stdout).toContain(`\n${title.slice(3)} `);
      expect(stdout).not.toMatch(/NaN|undefined/);
      expect(stdout.includes('peers are skipped')).toBe(!hasPeers);
    },
  );

  it('refuse a suite that does not exist, and name those that do', () => {
    const { status, stderr } = run('kernel');
    expect(status).toBe(2);
    expect(stderr).toContain('known are kernels');
  });

  it('write no table of tiny sizes', () => {
    expect(run('--tiny', '--write').status).toBe(2);
  });
});
