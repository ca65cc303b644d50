import { closeSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';

/** Milliseconds after which what was written is synced to the disk, against a loss of power. */
const syncEvery = 2000;

/**
 * Appends lines to a file of its own. A line that was appended survives the death of the process at
 * once, and of the machine after two seconds.
 */
export class ShardWriter {
  private readonly file: number;
  private end = 0;
  private synced = performance.now();

  /** @throws the file system's error, EEXIST where there is such a file already. */
  constructor(path: string) {
    this.file = openSync(path, 'ax');
  }

  /**
   * Appends a line, its end included, as a whole or not at all.
   *
   * @returns where it begins.
   * @throws the file system's error, such as that of a full disk.
   */
  append(line: Buffer): number {
    const offset = this.end;
    try {
      for (let written = 0; written < line.length;) {
        written += writeSync(this.file, line, written, line.length - written);
      }
      if (performance.now() - this.synced > syncEvery) this.sync();
    } catch (error) {
      ftruncateSync(this.file, offset);
      throw error;
    }
    this.end = offset + line.length;
    return offset;
  }

  private sync(): void {
    fsyncSync(this.file);
    this.synced = performance.now();
  }

  close(): void {
    this.sync();
    closeSync(this.file);
  }
}
