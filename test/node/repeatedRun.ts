import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import seedrandom from 'seedrandom';
import { expect } from 'vitest';
import { journalCounts, readRecord } from '../../src/node/runFolder.ts';
import type { JournalCounts } from '../../src/node/journal/runJournal.ts';
import { builtCli } from '../built.ts';

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
    // Along the same samples: its fits are reused from, or begun at, those of the other curves.
    { label: 'pupil', learner: 'student', set: { 'learners.teacher.l2': 0.01 } },
    { label: 'square', learner: 'square' },
  ],
  figure: { x: 'alpha', y: 'testError', xLabel: 'α', yLabel: 'ε' },
};

/** Writes the experiment as repeat.yaml. */
export function withExperiment(folder: string): string {
  writeFileSync(join(folder, 'repeat.yaml'), JSON.stringify(experiment));
  return folder;
}

/** Starts the compiled command line. */
export function start(cwd: string, ...args: string[]): ChildProcess {
  return spawn(process.execPath, [builtCli, ...args], { cwd, stdio: 'ignore' });
}

/** The exit code of a child. */
export async function finish(child: ChildProcess): Promise<unknown> {
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
export async function begun(cwd: string, child: ChildProcess): Promise<string> {
  for (;;) {
    const folder = runFolder(cwd);
    if (folder !== undefined) return folder;
    expect(child.exitCode).toBeNull();
    await wait(5);
  }
}

/** The bytes of all that a run shows. */
export function products(cwd: string): Record<string, string> {
  const folder = runFolder(cwd) ?? '';
  const names = ['curves.csv', 'figure.svg', 'figure.json', 'figure.html'];
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** A whole run with nothing in its way, how long it took until its first record, and from there on. */
export interface WholeRun {
  products: Record<string, string>;
  startup: number;
  milliseconds: number;
}

/** Runs the experiment undisturbed. */
export async function wholeRun(cwd: string): Promise<WholeRun> {
  const started = Date.now();
  const child = start(cwd, 'run', 'repeat.yaml', '--workers', '1');
  await begun(cwd, child);
  const first = Date.now();
  await finish(child);
  const startup = first - started;
  return { startup, milliseconds: Date.now() - first, products: products(cwd) };
}

/** How an interrupted run ended, and what it became when it was resumed. */
export interface ResumedRun {
  /** Its exit code, null when a signal ended it. */
  code: unknown;
  products: Record<string, string>;
}

/** Interrupts a run by signals some milliseconds after it has its folder, and resumes it. */
export async function interruptedAndResumed(
  cwd: string,
  delay: number,
  ...signals: NodeJS.Signals[]
): Promise<ResumedRun> {
  const child = start(withExperiment(cwd), 'run', 'repeat.yaml', '--workers', '2');
  const exited = finish(child);
  const folder = await begun(cwd, child);
  await wait(delay);
  for (const signal of signals) child.kill(signal);
  const code = await exited;
  expect(await finish(start(cwd, 'resume', folder, '--workers', '2'))).toBe(0);
  return { code, products: products(cwd) };
}

/** What is left after kill -9 at a share of the run's time, and then `resume`. */
export async function killedAndResumed(
  cwd: string,
  whole: WholeRun,
  moment: number,
): Promise<Record<string, string>> {
  const delay = moment * whole.milliseconds;
  return (await interruptedAndResumed(cwd, delay, 'SIGKILL')).products;
}

/** What the shards of a finished run hold, and how many tasks it has. */
export function kept(cwd: string): JournalCounts & { tasks: number } {
  const folder = runFolder(cwd) ?? '';
  const record = readRecord(folder);
  if (record === undefined) throw new Error('there is no run');
  return { ...journalCounts(folder, record.hash), tasks: record.tasks };
}

/**
 * Kills one run again and again, each time some milliseconds after a new process has been started
 * on it, and then lets it come to its end. One that ends before it can be killed is begun anew.
 *
 * @param delays milliseconds, one for each kill.
 */
export async function killedAgainAndAgain(cwd: string, delays: readonly number[]): Promise<void> {
  withExperiment(cwd);
  for (const delay of delays) {
    for (let code: unknown = 0; code !== null;) {
      const child = start(cwd, 'run', 'repeat.yaml', '--workers', '2');
      const exited = finish(child);
      await wait(delay);
      child.kill('SIGKILL');
      code = await exited;
      if (code !== null) rmSync(join(cwd, 'runs'), { recursive: true });
    }
  }
  expect(await finish(start(cwd, 'run', 'repeat.yaml', '--workers', '2'))).toBe(0);
}

/** Shares of a run's time, evenly random. */
export function randomMoments(seed: string, count: number): number[] {
  const random = seedrandom(seed);
  return Array.from({ length: count }, () => random());
}
