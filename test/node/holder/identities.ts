import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeHolder } from '../../../src/node/holder/holderRecord.ts';
import type { HolderRecord } from '../../../src/node/holder/holderRecord.ts';
import type { Holding } from '../../../src/node/holder/holdRun.ts';
import { thisProcess } from '../../../src/node/holder/processIdentity.ts';
import type { ProcessIdentity } from '../../../src/node/holder/processIdentity.ts';

/** A heart fast enough for tests: patience of 20 beats, since both processors may be busy. */
export const quick = { beat: 20, patience: 400 };

/** How long a test polls: both processors may be busy with others. */
export const patient = { timeout: 20_000 };

/** A process of another host. */
export const elsewhere = (host: string): ProcessIdentity => ({
  host,
  process: 7,
  startTime: '1',
  bootId: 'another system',
  processNamespace: 'pid:[1]',
});

/** How a test holds a folder; what it is told while waiting goes to `told`. */
export function holding(changes: Partial<Holding> = {}, told: string[] = []): Holding {
  return { doing: 'a test', onWait: (sentence) => told.push(sentence), pace: quick, ...changes };
}

/** A holder's file as this process would have written it, with some of it otherwise. */
export function leave(folder: string, number: number, changes: Partial<HolderRecord> = {}): void {
  mkdirSync(folder, { recursive: true });
  const record = {
    ...thisProcess(),
    token: `token ${number}`,
    doing: 'quenched run kd',
    since: '2026-11-22T12:00:00.000Z',
    beats: 3,
    released: false,
    ...changes,
  };
  writeFileSync(join(folder, `holder-${number}.json`), encodeHolder(record));
}

/** The names of the holders' files in a folder. */
export function holderFiles(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.startsWith('holder-'));
}
