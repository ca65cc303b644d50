import { beatsWithin } from './beatsWithin.ts';
import { latestGeneration } from './generations.ts';
import type { Generation } from './generations.ts';
import { decodeHolder, holderName } from './holderRecord.ts';
import type { HolderRecord } from './holderRecord.ts';
import type { Pace } from './pace.ts';
import type { ProcessIdentity } from './processIdentity.ts';
import { vitality } from './vitality.ts';

/** What a holder's file says to one who wants to succeed. */
export type Standing =
  /** Its holder has let go of the run, or has ended without doing so. */
  | { state: 'free' }
  | { state: 'held'; holder: HolderRecord }
  /** It has become another file meanwhile: look again. */
  | { state: 'changed' };

/** How one who wants to succeed goes about it. */
export interface Waiting {
  self: ProcessIdentity;
  pace: Pace;
  /** Told what is waited for. */
  onWait: (sentence: string) => void;
}

/** Waits for a sign of life from a holder that cannot be asked from here. */
async function standingAfterWaiting(
  folder: string,
  seen: Generation,
  { onWait, pace }: Waiting,
): Promise<Standing> {
  const holder = decodeHolder(seen.text);
  const name = holder === undefined ? 'an unreadable holder' : holderName(holder);
  const seconds = Math.ceil(pace.patience / 1000);
  const waiting = () => {
    onWait(`${folder}: waiting up to ${seconds} s for a sign of life from ${name}`);
  };
  if (!(await beatsWithin(folder, seen, pace, waiting))) return { state: 'free' };
  const latest = await latestGeneration(folder);
  const now = decodeHolder(latest?.text ?? '');
  const isSame = holder !== undefined && now?.token === holder.token && !now.released;
  return isSame ? { state: 'held', holder } : { state: 'changed' };
}

/**
 * Whether the holder of a generation still holds the folder. A process of this host is known by its
 * number and start; one of another host, or a file that cannot be read, by the changes it shows.
 *
 * @throws the file system's error.
 */
export async function standing(
  folder: string,
  latest: Generation,
  wait: Waiting,
): Promise<Standing> {
  const holder = decodeHolder(latest.text);
  if (holder === undefined) return standingAfterWaiting(folder, latest, wait);
  if (holder.released) return { state: 'free' };
  const life = vitality(holder, wait.self);
  if (life === 'unknown') return standingAfterWaiting(folder, latest, wait);
  return life === 'alive' ? { state: 'held', holder } : { state: 'free' };
}
