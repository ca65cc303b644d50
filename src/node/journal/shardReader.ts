import { closeSync, openSync, readSync } from 'node:fs';
import { readLine } from './recordLine.ts';

const windowSize = 1 << 18;
const lineEnd = 0x0a;

/**
 * Reads single lines of a shard at given places. Lines near one another are read from the disk once:
 * what is asked for mostly comes in the order in which it was written.
 */
export class ShardReader {
  private readonly file: number;
  private bytes = Buffer.allocUnsafe(windowSize);
  private start = 0;
  private length = 0;

  /** @throws the file system's error when it cannot be read. */
  constructor(path: string) {
    this.file = openSync(path, 'r');
  }

  close(): void {
    closeSync(this.file);
  }

  /** The line that begins at an offset, undefined where it is no sound record of the run. */
  lineAt(offset: number, run: string): string | undefined {
    const line = this.inWindow(offset) ?? this.fromDisk(offset);
    return line && readLine(line, run).state === 'sound' ? line.toString('utf8') : undefined;
  }

  private inWindow(offset: number): Buffer | undefined {
    const from = offset - this.start;
    if (from < 0 || from >= this.length) return undefined;
    const end = this.bytes.subarray(0, this.length).indexOf(lineEnd, from);
    return end < 0 ? undefined : this.bytes.subarray(from, end);
  }

  private fromDisk(offset: number): Buffer | undefined {
    for (let size = windowSize; ; size *= 2) {
      if (size > this.bytes.length) this.bytes = Buffer.allocUnsafe(size);
      this.start = offset;
      this.length = readSync(this.file, this.bytes, 0, this.bytes.length, offset);
      const line = this.inWindow(offset);
      if (line !== undefined || this.length < this.bytes.length) return line;
    }
  }
}
