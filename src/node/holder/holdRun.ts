import { randomUUID } from 'node:crypto';
import { InputError } from '../../problem/inputError.ts';
import { faultCode, fileFault } from '../fileFault.ts';
import {
  createGeneration,
  dropGeneration,
  latestGeneration,
  removeEarlier,
} from './generations.ts';
import type { OwnGeneration } from './generations.ts';
import { HeldError } from './heldError.ts';
import { holderName } from './holderRecord.ts';
import type { HolderRecord } from './holderRecord.ts';
import { keepHolding } from './keepHolding.ts';
import type { Held } from './keepHolding.ts';
import { usualPace } from './pace.ts';
import type { Pace } from './pace.ts';
import { thisProcess } from './processIdentity.ts';
import type { ProcessIdentity } from './processIdentity.ts';
import { standing } from './standing.ts';

/** How a process wants to hold a run folder. */
export interface Holding {
  /** What it does, for others who find the run held: `quenched run kd`. */
  doing: string;
  /** Told what is waited for, where it cannot be told at once whether the holder lives. */
  onWait: (sentence: string) => void;
  /** Its pace, the same for all who share the folder; the usual one. */
  pace?: Pace;
  /** Who it is; this process. */
  self?: ProcessIdentity;
}

type Claim = Required<Holding>;

function refusal(folder: string, holder: HolderRecord): HeldError {
  return new HeldError(
    `${folder}: ${holderName(holder)} is computing this run; wait for its end, or stop it and go on with: quenched resume ${folder}`,
  );
}

/** Creates a generation; undefined when another process was first. */
async function succeed(
  folder: string,
  number: number,
  { doing, self }: Claim,
): Promise<OwnGeneration | undefined> {
  const since = new Date().toISOString();
  const token = randomUUID();
  const record = { ...self, token, doing, since, beats: 0, released: false };
  const own = await createGeneration(folder, number, record);
  if (own === undefined) return undefined;
  // The number may have been free because its holder, and a later one, have come and gone.
  if ((await latestGeneration(folder))?.number === number) return own;
  await dropGeneration(folder, own);
  return undefined;
}

/** Becomes the latest generation. @throws HeldError when the folder is held. */
async function claimGeneration(folder: string, claim: Claim): Promise<OwnGeneration> {
  for (;;) {
    const latest = await latestGeneration(folder);
    if (latest !== undefined) {
      const found = await standing(folder, latest, claim);
      if (found.state === 'held') throw refusal(folder, found.holder);
      if (found.state === 'changed') continue;
    }
    const own = await succeed(folder, (latest?.number ?? 0) + 1, claim);
    if (own !== undefined) return own;
  }
}

/**
 * Makes this process the only one that plans and merges a run. A holder that has ended without
 * letting go, be it killed, is succeeded: on this host it is known by the process's number and
 * start, of another host by its heart, which does not beat while this process waits.
 *
 * @param folder the run's folder, which exists.
 * @throws HeldError naming the holder when another process holds the run.
 * @throws InputError when the folder cannot be written.
 */
export async function holdRun(folder: string, holding: Holding): Promise<Held> {
  const claim = { pace: usualPace, self: thisProcess(), ...holding };
  try {
    const own = await claimGeneration(folder, claim);
    await removeEarlier(folder, own);
    return keepHolding(folder, own, claim.pace.beat);
  } catch (error) {
    if (faultCode(error) === undefined) throw error;
    throw new InputError(`${folder}: cannot write there: ${fileFault(error)}`);
  }
}
