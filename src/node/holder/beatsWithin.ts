import { setTimeout as sleep } from 'node:timers/promises';
import { latestGeneration } from './generations.ts';
import type { Generation } from './generations.ts';
import { lookEvery } from './pace.ts';
import type { Pace } from './pace.ts';

/**
 * Whether the holder's file changes while this process is patient. Looks are counted, and no times
 * are compared: clocks of two hosts differ, clocks jump, and after a shared file system has stood
 * still the holder has as much time to beat as it would otherwise have.
 *
 * @param seen the file as it was.
 * @param waiting called when the first look has shown no change.
 * @throws the file system's error.
 */
export async function beatsWithin(
  folder: string,
  seen: Generation,
  pace: Pace,
  waiting: () => void,
): Promise<boolean> {
  const looks = Math.ceil(pace.patience / lookEvery(pace));
  for (let look = 0; look < looks; look++) {
    await sleep(lookEvery(pace));
    const latest = await latestGeneration(folder);
    if (latest?.number !== seen.number || latest.text !== seen.text) return true;
    if (look === 0) waiting();
  }
  return false;
}
