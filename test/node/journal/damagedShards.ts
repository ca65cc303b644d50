import { readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import seedrandom from 'seedrandom';
import { expect } from 'vitest';
import { shell } from '../../cli/callCli.ts';
import { tiny } from '../../sweep/tinyExperiment.ts';

const products = ['curves.csv', 'figure.json', 'figure.svg', 'figure.html'];

function flipBit(file: string, random: () => number): void {
  const bytes = readFileSync(file);
  const at = Math.floor(random() * bytes.length);
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << Math.floor(random() * 8)), at);
  writeFileSync(file, bytes);
}

function cutShort(file: string, random: () => number): void {
  truncateSync(file, Math.floor(random() * readFileSync(file).length));
}

function scribble(file: string, random: () => number): void {
  writeFileSync(file, Buffer.from(Array.from({ length: 500 }, () => Math.floor(random() * 256))));
}

function remove(file: string): void {
  rmSync(file);
}

const damages = [flipBit, cutShort, scribble, remove];

/** As if the run's process had died before its end. */
function leaveUnfinished(folder: string): void {
  const path = join(folder, 'run.json');
  const record = JSON.parse(readFileSync(path, 'utf8')) as object;
  writeFileSync(path, JSON.stringify({ ...record, status: 'interrupted' }));
  for (const name of products) rmSync(join(folder, name));
}

/** Damages the shards of a run so many times, and checks that `resume` always ends in its bytes. */
export async function checkDamagedShards(seed: string, count: number): Promise<void> {
  const random = seedrandom(seed);
  const { call, cwd } = shell({ files: { 'tiny.yaml': JSON.stringify(tiny) } });
  expect((await call('run', 'tiny.yaml')).code).toBe(0);
  const [name = ''] = readdirSync(join(cwd, 'runs'));
  const folder = join(cwd, 'runs', name);
  const read = () => products.map((file) => readFileSync(join(folder, file), 'utf8'));
  const whole = read();
  for (let damaged = 0; damaged < count; damaged++) {
    const shards = readdirSync(join(folder, 'shards')).filter((file) => file.endsWith('.jsonl'));
    const shard = shards[Math.floor(random() * shards.length)] ?? '';
    damages[damaged % damages.length]?.(join(folder, 'shards', shard), random);
    leaveUnfinished(folder);
    const { code, err } = await call('resume', folder);
    expect(err).not.toMatch(/fault|\n\s+at /);
    expect(code).toBe(0);
    expect(read()).toEqual(whole);
  }
}
