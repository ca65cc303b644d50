import { execFileSync } from 'node:child_process';
import {
  closeSync,
  mkdtempSync,
  openSync,
  rmSync,
  rmdirSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A file system of its own with little room, in memory. */
export interface SmallDisk {
  folder: string;
  /** Takes all the room that is left but some bytes; the disk gives room in pages of 4096. */
  fill: (leaving?: number) => void;
  /** Gives back what `fill` took. */
  free: () => void;
  makeReadOnly: () => void;
}

/** Writes smaller and smaller pieces, until not a byte goes on the disk. */
function takeAll(path: string): void {
  const file = openSync(path, 'a');
  for (let size = 65_536; size >= 1; size = Math.floor(size / 2)) {
    try {
      while (writeSync(file, Buffer.alloc(size)) === size);
    } catch {
      // No room for a piece of this size.
    }
  }
  closeSync(file);
}

/**
 * Mounts a small disk that is gone when the test is over. Undefined where the user may not mount,
 * as only root on Linux may: the test has to be skipped.
 *
 * @param size bytes in all.
 */
export function smallDisk(size: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'quenched-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder], {
      stdio: 'pipe',
    });
  } catch {
    rmdirSync(folder);
    return undefined;
  }
  onTestFinished(() => {
    execFileSync('umount', [folder]);
    rmdirSync(folder);
  });
  const filler = join(folder, 'filler');
  return {
    folder,
    fill: (leaving = 0) => {
      takeAll(filler);
      truncateSync(filler, Math.max(0, statSync(filler).size - leaving));
    },
    free: () => {
      rmSync(filler);
    },
    makeReadOnly: () => {
      execFileSync('mount', ['-o', 'remount,ro', folder]);
    },
  };
}

/** What a test says that is skipped for want of a small disk. */
export const noSmallDisk = 'needs a small disk, which only root on Linux can mount';
