import { faultCode } from '../fileFault.ts';
import { latestGeneration } from './generations.ts';
import type { Generation } from './generations.ts';
import { decodeHolder } from './holderRecord.ts';
import type { HolderRecord } from './holderRecord.ts';
import { thisProcess } from './processIdentity.ts';
import type { ProcessIdentity } from './processIdentity.ts';
import { vitality } from './vitality.ts';

/** Who holds a run, as far as it can be told at once. */
export type Holder =
  /** Nobody has begun it, or the last holder has let go of it. */
  | { state: 'none' }
  /** A process of this host holds it; or one elsewhere, of which only waiting would tell more. */
  | { state: 'running' | 'elsewhere'; holder: HolderRecord }
  /** The last holder has ended without letting go of it. */
  | { state: 'stale'; holder: HolderRecord }
  /** The holder's file is damaged, or is being written. */
  | { state: 'unreadable' };

async function generationIn(folder: string): Promise<Generation | undefined> {
  try {
    return await latestGeneration(folder);
  } catch (error) {
    if (faultCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Who holds the run in a folder, without waiting and without writing anything.
 *
 * @param self the process that asks.
 * @throws the file system's error when the folder cannot be read.
 */
export async function holderOf(
  folder: string,
  self: ProcessIdentity = thisProcess(),
): Promise<Holder> {
  const latest = await generationIn(folder);
  if (latest === undefined) return { state: 'none' };
  const holder = decodeHolder(latest.text);
  if (holder === undefined) return { state: 'unreadable' };
  if (holder.released) return { state: 'none' };
  const states = { alive: 'running', dead: 'stale', unknown: 'elsewhere' } as const;
  return { state: states[vitality(holder, self)], holder };
}
