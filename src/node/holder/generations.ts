import { open, readFile, readdir, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { faultCode } from '../fileFault.ts';
import { encodeHolder } from './holderRecord.ts';
import type { HolderRecord } from './holderRecord.ts';

/**
 * The holders of a run folder, one after the other, are its files `holder-1.json`, `holder-2.json`
 * and so on; the highest number is the holder. A file is created by one process only (O_EXCL), and
 * the highest one is never removed: numbers only rise, so nobody who looked long ago can become
 * the holder beside a later one.
 */
export interface Generation {
  number: number;
  /** The contents of its file. */
  text: string;
}

/** The generation of this process. */
export interface OwnGeneration {
  number: number;
  record: HolderRecord;
  file: FileHandle;
}

function generationPath(folder: string, number: number): string {
  return join(folder, `holder-${number}.json`);
}

async function generationNumbers(folder: string): Promise<number[]> {
  const found = (await readdir(folder)).map((name) => /^holder-(\d{1,9})\.json$/.exec(name)?.[1]);
  return found.filter((digits) => digits !== undefined).map(Number);
}

/**
 * The highest generation of a folder, undefined when there is none.
 *
 * @throws the file system's error, also when there is no such folder.
 */
export async function latestGeneration(folder: string): Promise<Generation | undefined> {
  for (;;) {
    const number = Math.max(0, ...(await generationNumbers(folder)));
    if (number === 0) return undefined;
    try {
      return { number, text: await readFile(generationPath(folder, number), 'utf8') };
    } catch (error) {
      // It was the highest one no more, and has been removed in between.
      if (faultCode(error) !== 'ENOENT') throw error;
    }
  }
}

/** Writes over the file of a generation in place. @throws the file system's error. */
export async function writeGeneration({ file, record }: OwnGeneration): Promise<void> {
  const bytes = Buffer.from(encodeHolder(record));
  await file.write(bytes, 0, bytes.length, 0);
  await file.datasync();
}

/** Closes and removes a generation that did not come to hold the folder. */
export async function dropGeneration(folder: string, own: OwnGeneration): Promise<void> {
  await own.file.close();
  await rm(generationPath(folder, own.number), { force: true });
}

/**
 * Creates a generation, undefined when another process was first.
 *
 * @throws the file system's error; no file is left then.
 */
export async function createGeneration(
  folder: string,
  number: number,
  record: HolderRecord,
): Promise<OwnGeneration | undefined> {
  let file: FileHandle;
  try {
    file = await open(generationPath(folder, number), 'wx');
  } catch (error) {
    if (faultCode(error) === 'EEXIST') return undefined;
    throw error;
  }
  const own: OwnGeneration = { number, record, file };
  try {
    await writeGeneration(own);
    return own;
  } catch (error) {
    await dropGeneration(folder, own);
    throw error;
  }
}

/** Removes the generations before one, of which no one has need; what cannot be removed stays. */
export async function removeEarlier(folder: string, { number }: OwnGeneration): Promise<void> {
  try {
    const earlier = (await generationNumbers(folder)).filter((other) => other < number);
    await Promise.all(earlier.map((other) => rm(generationPath(folder, other), { force: true })));
  } catch (error) {
    if (faultCode(error) === undefined) throw error;
  }
}
