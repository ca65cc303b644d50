import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs';

/** How the temporary names of `writeAtomic` end; what is left of them after a kill may be removed. */
export const temporarySuffix = '.tmp';

/**
 * Writes a file so that it exists either whole or not at all: to a temporary name beside it,
 * synced to the disk, then renamed. The process id keeps two processes off one temporary name.
 *
 * @throws the file system's error when the folder is missing or cannot be written.
 */
export function writeAtomic(path: string, text: string): void {
  const temporary = `${path}.${process.pid}${temporarySuffix}`;
  const file = openSync(temporary, 'w');
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
}
