import { copyFileSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { recordLine } from '../../../src/node/journal/recordLine.ts';
import { RunJournal } from '../../../src/node/journal/runJournal.ts';
import type { JournalCounts } from '../../../src/node/journal/runJournal.ts';
import type { Finished } from '../../../src/sweep/journal.ts';
import type { Task } from '../../../src/sweep/task.ts';

const hash = '0123456789ab';
const otherHash = 'ba9876543210';

/** A journal in a folder, with all that was ever written there. */
export interface World {
  folder: string;
  tasks: readonly { task: Task; finished: Finished }[];
  /** The one that writes. */
  journal: RunJournal;
  /** Lines that were written whole, by this run; a task may have been kept more than once. */
  written: Map<string, Task>;
  /** Lines of another run. */
  foreign: Set<string>;
}

/** One thing that happens to a run folder. */
export type Happening = (world: World) => void;

export function openJournal(folder: string): RunJournal {
  return new RunJournal(folder, hash, 'writer');
}

function files({ folder }: World): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));
}

function taskAt({ tasks }: World, at: number): { task: Task; finished: Finished } {
  const found = tasks[at % tasks.length];
  if (found === undefined) throw new Error('there are no tasks');
  return found;
}

function line(run: string, { task, finished }: { task: Task; finished: Finished }): string {
  return recordLine(run, task.id, finished).toString('latin1').slice(0, -1);
}

/** What was appended is in the file at once: a kill takes no line that was kept. */
const append = fc.nat().map((at): Happening => (world) => {
  const found = taskAt(world, at);
  world.journal.keep(found.task, found.finished);
  world.written.set(line(hash, found), found.task);
});

function reopen(world: World): void {
  world.journal.close();
  world.journal = openJournal(world.folder);
}

/** The writer dies, and its last bytes are lost; the next one begins a file of its own. */
const crash = fc.nat(400).map((lost): Happening => (world) => {
  world.journal.close();
  const last = files(world).at(-1);
  if (last !== undefined) truncateSync(last, Math.max(0, readFileSync(last).length - lost));
  world.journal = openJournal(world.folder);
});

const flip = fc
  .tuple(fc.nat(), fc.nat(), fc.nat(7))
  .map(([which, where, bit]): Happening => (world) => {
    const all = files(world);
    const file = all[which % Math.max(1, all.length)];
    if (file === undefined) return;
    const bytes = readFileSync(file);
    if (bytes.length === 0) return;
    const at = where % bytes.length;
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
    writeFileSync(file, bytes);
  });

const copied = fc.tuple(fc.nat(), fc.nat(99)).map(([which, name]): Happening => (world) => {
  const all = files(world);
  const file = all[which % Math.max(1, all.length)];
  const copy = join(world.folder, `copy-${name}.jsonl`);
  if (file !== undefined && file !== copy) copyFileSync(file, copy);
});

const foreign = fc.tuple(fc.nat(), fc.nat(99)).map(([at, name]): Happening => (world) => {
  const text = line(otherHash, taskAt(world, at));
  world.foreign.add(text);
  writeFileSync(join(world.folder, `foreign-${name}.jsonl`), `${text}\n`, 'latin1');
});

const rubbish = fc
  .tuple(fc.uint8Array({ maxLength: 300 }), fc.nat(99))
  .map(([bytes, name]): Happening => (world) => {
    writeFileSync(join(world.folder, `rubbish-${name}.jsonl`), bytes);
  });

/** Another process looks while this one writes. */
const look: Happening = (world) => {
  const reader = openJournal(world.folder);
  reader.close();
};

/** Anything that can happen to a run folder. */
export const happening: fc.Arbitrary<Happening> = fc.oneof(
  { arbitrary: append, weight: 5 },
  { arbitrary: crash, weight: 1 },
  { arbitrary: flip, weight: 2 },
  { arbitrary: copied, weight: 1 },
  { arbitrary: foreign, weight: 1 },
  { arbitrary: rubbish, weight: 1 },
  { arbitrary: fc.constant(reopen), weight: 1 },
  { arbitrary: fc.constant(look), weight: 1 },
);

/** What a reader must find: a line is sound if it is, byte for byte, one that was written. */
export interface Expected {
  counts: JournalCounts;
  held: Set<Task>;
}

/** What the files hold, told without a checksum. */
export function expectedOf(world: World): Expected {
  const held = new Set<Task>();
  const counts = { records: 0, damaged: 0, foreign: 0, repeated: 0 };
  for (const file of files(world)) {
    const lines = readFileSync(file, 'latin1').split('\n');
    const torn = lines.pop();
    if (torn !== '') counts.damaged++;
    for (const text of lines) {
      const task = world.written.get(text);
      if (world.foreign.has(text)) counts.foreign++;
      else if (task === undefined) counts.damaged++;
      else if (held.has(task)) counts.repeated++;
      else held.add(task);
    }
  }
  return { counts: { ...counts, records: held.size }, held };
}
