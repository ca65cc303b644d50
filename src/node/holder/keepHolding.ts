import { faultCode } from '../fileFault.ts';
import { InterruptedError } from '../interruptedError.ts';
import { latestGeneration, writeGeneration } from './generations.ts';
import type { OwnGeneration } from './generations.ts';
import { decodeHolder, holderName } from './holderRecord.ts';

/** A run folder that this process holds. */
export interface Held {
  /**
   * Aborted, with an `InterruptedError` for a reason, when the run is no longer this process's: it
   * was stopped for so long that another one took the run over, or its folder was removed. It
   * must then take no more tasks and leave run.json alone.
   */
  lost: AbortSignal;
  /** Lets go of the run; called once, at its end, also when it has been lost. */
  release: () => Promise<void>;
}

/** Why the run is no longer this process's, undefined while it is. */
async function lossOf(folder: string, own: OwnGeneration): Promise<string | undefined> {
  const latest = await latestGeneration(folder);
  if (latest === undefined) return 'the file that says who computes this run has been removed';
  const holder = decodeHolder(latest.text);
  if (holder === undefined) {
    // A damaged file of this generation is still this process's, and is about to be written anew.
    return latest.number === own.number ? undefined : 'another process has taken this run over';
  }
  if (holder.token === own.record.token) return undefined;
  return `${holderName(holder)} has taken this run over`;
}

/**
 * One beat: notices a loss, or shows that this process lives.
 *
 * @returns why the run is lost, undefined while it is held.
 * @throws what is no fault of the file system.
 */
async function beatOnce(folder: string, own: OwnGeneration): Promise<string | undefined> {
  try {
    const loss = await lossOf(folder, own);
    if (loss !== undefined) return loss;
    own.record.beats += 1;
    await writeGeneration(own);
    return undefined;
  } catch (error) {
    const code = faultCode(error);
    if (code === undefined) throw error;
    // Other faults may pass, such as those of a server that is away for a while.
    return code === 'ENOENT' ? 'the folder has been removed' : undefined;
  }
}

/** Marks a generation as let go of, if that can be written; the process's end shows it as well. */
async function letGo(own: OwnGeneration): Promise<void> {
  own.record.released = true;
  try {
    await writeGeneration(own);
  } catch (error) {
    if (faultCode(error) === undefined) throw error;
  } finally {
    await own.file.close();
  }
}

/**
 * Shows from time to time that this process lives and holds the folder, until it is released or
 * lost. It does not keep the process from ending.
 *
 * @param beat milliseconds from one sign of life to the next.
 */
export function keepHolding(folder: string, own: OwnGeneration, beat: number): Held {
  const losing = new AbortController();
  let beating = Promise.resolve();
  let timer: NodeJS.Timeout;
  const pulse = async (): Promise<void> => {
    const loss = await beatOnce(folder, own);
    if (loss === undefined) rest();
    else losing.abort(new InterruptedError(`${folder}: ${loss}; this process goes on no further`));
  };
  const rest = (): void => {
    timer = setTimeout(() => {
      beating = pulse();
    }, beat).unref();
  };
  rest();
  return {
    lost: losing.signal,
    release: async () => {
      clearTimeout(timer);
      await beating;
      // The beat in flight has set the next one.
      clearTimeout(timer);
      await letGo(own);
    },
  };
}
