import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InputError } from '../problem/inputError.ts';
import { canonicalJson } from '../sweep/canonicalJson.ts';
import { modelVersion } from '../sweep/modelVersion.ts';
import type { ResolvedExperiment } from '../sweep/resolvedExperiment.ts';
import { runRecordSchema } from '../sweep/runRecord.ts';
import type { RunRecord } from '../sweep/runRecord.ts';
import { faultCode, fileFault } from './fileFault.ts';
import { RunJournal } from './journal/runJournal.ts';
import type { JournalCounts } from './journal/runJournal.ts';
import { temporarySuffix, writeAtomic } from './writeAtomic.ts';

/** Twelve hexadecimal digits of the SHA-256 of the whole question and of the model version. */
export function runHash(experiment: ResolvedExperiment): string {
  const text = canonicalJson({ modelVersion, experiment });
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** Where the shards of a run are. */
export function shardFolder(folder: string): string {
  return join(folder, 'shards');
}

function recordPath(folder: string): string {
  return join(folder, 'run.json');
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (faultCode(error) === 'ENOENT' || faultCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

function parsedRecord(text: string): RunRecord | undefined {
  try {
    return runRecordSchema.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * The record of a run, undefined when the folder has none.
 *
 * @throws InputError when run.json is there but is not a record: it is not overwritten.
 */
export function readRecord(folder: string): RunRecord | undefined {
  const text = readIfThere(recordPath(folder));
  if (text === undefined) return undefined;
  const record = parsedRecord(text);
  if (record !== undefined) return record;
  throw new InputError(
    `${recordPath(folder)}: it is not the record of a run by this version; move the folder away, or choose another --out`,
  );
}

/** Replaces the record of a run. */
export function writeRecord(folder: string, record: RunRecord): void {
  writeAtomic(recordPath(folder), `${JSON.stringify(record, null, 2)}\n`);
}

/** One level at a time: Node's own recursion never ends where a file system refuses with ENOENT. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

function writable<Made>(folder: string, make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    throw new InputError(`${folder}: cannot write there: ${fileFault(error)}`);
  }
}

/** Makes the folder of a run, if it is not there. @throws InputError when it cannot be written. */
export function makeRunFolder(folder: string): void {
  writable(folder, () => {
    makeFolder(shardFolder(folder));
  });
}

/**
 * Opens the folder of a run that this process holds: clears away what a killed process left half
 * written, and writes the record.
 *
 * @throws InputError when it cannot be written.
 */
export function openRunFolder(folder: string, record: RunRecord): void {
  writable(folder, () => {
    for (const file of readdirSync(folder)) {
      if (file.endsWith(temporarySuffix)) rmSync(join(folder, file), { force: true });
    }
    writeRecord(folder, record);
  });
}

/** What the shards of a run hold at this moment. */
export function journalCounts(folder: string, hash: string): JournalCounts {
  const journal = runJournal(folder, hash, 'reader');
  journal.close();
  return journal.counts;
}

/** The shards of a run, see `RunJournal`. @param writer beginning of the name of the own shard. */
export function runJournal(folder: string, hash: string, writer: string): RunJournal {
  return new RunJournal(shardFolder(folder), hash, writer);
}
