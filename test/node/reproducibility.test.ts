import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import seedrandom from 'seedrandom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { built, builtCli } from '../built.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

/** A build, or a run on a busy machine, takes longer than the usual ten seconds of a hook. */
const patience = 180_000;

beforeAll(built, patience);

/** Both losses, three learners, a shared sample; a second or two of trials. */
const experiment = {
  title: 'Reproducible',
  problem: {
    population: { kind: 'mixture', rho: 0.3 },
    alpha: 2,
    learners: [
      { name: 'teacher', loss: 'logistic', l2: 0.1 },
      { name: 'student', loss: 'logistic', l2: 0.01, capacity: 0.5, targets: { from: 'teacher' } },
      { name: 'square', loss: 'square', l2: 0.5 },
    ],
  },
  axes: { alpha: '1,2,3' },
  simulate: { n: 200, trials: 12 },
  curves: [
    { label: 'teacher', learner: 'teacher' },
    { label: 'student', learner: 'student' },
    { label: 'square', learner: 'square' },
  ],
  figure: { x: 'alpha', y: 'testError', xLabel: 'α', yLabel: 'ε' },
};

function withExperiment(folder: string): string {
  writeFileSync(join(folder, 'repeat.yaml'), JSON.stringify(experiment));
  return folder;
}

function start(cwd: string, ...args: string[]): ChildProcess {
  return spawn(process.execPath, [builtCli, ...args], { cwd, stdio: 'ignore' });
}

async function finish(child: ChildProcess): Promise<unknown> {
  const [code] = (await once(child, 'exit')) as unknown[];
  return code;
}

/** The run's folder once it has a record, undefined before. */
function runFolder(cwd: string): string | undefined {
  const runs = join(cwd, 'runs');
  const name = existsSync(runs) ? readdirSync(runs)[0] : undefined;
  const folder = name === undefined ? undefined : join(runs, name);
  return folder !== undefined && existsSync(join(folder, 'run.json')) ? folder : undefined;
}

/** Waits until a run has its folder; a child that ends before fails the test. */
async function begun(cwd: string, child: ChildProcess): Promise<string> {
  for (;;) {
    const folder = runFolder(cwd);
    if (folder !== undefined) return folder;
    expect(child.exitCode).toBeNull();
    await wait(5);
  }
}

/** The bytes of all that a run shows. */
function products(cwd: string): Record<string, string> {
  const folder = runFolder(cwd) ?? '';
  const names = ['curves.csv', 'figure.svg', 'figure.json', 'figure.html'];
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

async function runWith(workers: number): Promise<Record<string, string>> {
  const cwd = withExperiment(temporaryFolder());
  const code = await finish(start(cwd, 'run', 'repeat.yaml', '--workers', `${workers}`));
  expect(code).toBe(0);
  return products(cwd);
}

describe('the same seed', () => {
  let whole: Record<string, string> = {};
  /** Milliseconds from the first record of a run to its end. */
  let span = 0;

  const cwd = withExperiment(temporaryFolder(afterAll));

  beforeAll(async () => {
    const child = start(cwd, 'run', 'repeat.yaml', '--workers', '1');
    await begun(cwd, child);
    const first = Date.now();
    await finish(child);
    span = Date.now() - first;
    whole = products(cwd);
  }, patience);

  it.each([2, 4])('gives the same bytes with %i workers as with one', async (workers) => {
    expect(await runWith(workers)).toEqual(whole);
  });

  const random = seedrandom('five kills');
  const moments = Array.from({ length: 5 }, () => random());

  it.each(moments)(
    'gives the same bytes after kill -9 at %f of the run and resume',
    async (moment) => {
      const killed = withExperiment(temporaryFolder());
      const child = start(killed, 'run', 'repeat.yaml', '--workers', '2');
      const exited = finish(child);
      const folder = await begun(killed, child);
      await wait(moment * span);
      child.kill('SIGKILL');
      await exited;
      expect(await finish(start(killed, 'resume', folder, '--workers', '2'))).toBe(0);
      expect(products(killed)).toEqual(whole);
    },
  );
});
