import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** How the temporary names of `writeAtomic` end; what is left of them after a kill may be removed. */
export const temporarySuffix = '.tmp';

function writeSynced(path: string, contents: string | Uint8Array): void {
  const file = openSync(path, 'w');
  try {
    writeFileSync(file, contents);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/**
 * Writes a file so that it exists either whole or not at all: to a temporary name beside it,
 * synced to the disk, then renamed. The process id keeps two processes off one temporary name.
 *
 * @throws the file system's error when the folder is missing or cannot be written; nothing is left.
 */
export function writeAtomic(path: string, contents: string | Uint8Array): void {
  const temporary = `${path}.${process.pid}${temporarySuffix}`;
  try {
    writeSynced(temporary, contents);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
