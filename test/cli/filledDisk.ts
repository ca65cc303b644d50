import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { smallDisk } from '../node/smallDisk.ts';
import type { SmallDisk } from '../node/smallDisk.ts';
import { tiny } from '../sweep/tinyExperiment.ts';
import { shell } from './callCli.ts';
import type { Shell, World } from './callCli.ts';

/** Room for the tiny run and for its page, which has all of Plotly in it. */
const diskSize = 16 * 2 ** 20;

/** Bytes that the disk gives at a time. */
export const page = 4096;

/** A small disk to run on, undefined where there can be none. */
export function runDisk(): SmallDisk | undefined {
  return smallDisk(diskSize);
}

/** A working folder with the tiny experiment. */
export function tinyShell(world: World = {}): Shell {
  return shell({ ...world, files: { 'tiny.yaml': JSON.stringify(tiny) } });
}

/** The only run in a parent folder. */
export function runIn(parent: string): string {
  const names = readdirSync(parent).filter((name) => name.startsWith('tiny-'));
  expect(names).toHaveLength(1);
  return join(parent, names[0] ?? '');
}

/** The bytes of a run's table and figures. */
export function productsOf(run: string): Record<string, string> {
  const names = ['curves.csv', 'figure.svg', 'figure.json', 'figure.html'];
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(run, name), 'utf8')]));
}

/** How many records the shards of a run hold. */
export function recordCount(run: string): number {
  const shards = readdirSync(join(run, 'shards'));
  const texts = shards.map((name) => readFileSync(join(run, 'shards', name), 'utf8'));
  return texts.join('').split('\n').length - 1;
}
