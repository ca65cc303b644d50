import { z } from 'zod';
import { processIdentitySchema } from './processIdentity.ts';

const holderRecordSchema = z.object({
  ...processIdentitySchema.shape,
  /** Random, no two alike. */
  token: z.string(),
  /** What the process does, for those who find the run held. */
  doing: z.string(),
  /** Since when, ISO 8601, by the clock of its host: for people, nothing is decided by it. */
  since: z.string(),
  /** How often the holder has shown that it lives. */
  beats: z.int(),
  /** Whether it has let go of the run. */
  released: z.boolean(),
});

/** Who holds a run folder. */
export type HolderRecord = z.output<typeof holderRecordSchema>;

/**
 * The contents of a holder's file. It is as long for every number of beats and also when released,
 * so that it can be written over in place, which needs no room on a full disk.
 */
export function encodeHolder(record: HolderRecord): string {
  const text = JSON.stringify(record);
  const longest = JSON.stringify({ ...record, beats: Number.MAX_SAFE_INTEGER, released: false });
  return `${text}${' '.repeat(longest.length - text.length)}\n`;
}

/** The record in a holder's file, undefined when it is damaged or not wholly written. */
export function decodeHolder(text: string): HolderRecord | undefined {
  try {
    return holderRecordSchema.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The holder as a person would name it: `process 12 of host n1 (quenched run kd, since …)`. */
export function holderName({ process, host, doing, since }: HolderRecord): string {
  return `process ${process} of host ${host} (${doing}, since ${since})`;
}
