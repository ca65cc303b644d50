import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';
import { faultCode } from '../fileFault.ts';

/** What tells one process from every other, of all hosts and all times. */
export const processIdentitySchema = z.object({
  /** The name of its host. */
  host: z.string(),
  /** Its number, which the system gives to another process after its end. */
  process: z.int(),
  /** When it was started, in clock ticks since the system's start; null where nothing tells. */
  startTime: z.string().nullable(),
  /** The system's start, anew at every one; null where nothing tells. */
  bootId: z.string().nullable(),
  /** Within which namespace its number counts (a container has its own); null where nothing tells. */
  processNamespace: z.string().nullable(),
});

/** What tells one process from every other. */
export type ProcessIdentity = z.output<typeof processIdentitySchema>;

/** What Linux knows of a process. */
export interface ProcessStat {
  /** Whether it has ended and only its parent has not yet asked how. */
  ended: boolean;
  startTime: string;
}

/** What /proc does not tell (another system than Linux, a process hidden from this user) is null. */
function fromProc(read: () => string): string | null {
  try {
    return read().trim();
  } catch (error) {
    if (faultCode(error) !== undefined) return null;
    throw error;
  }
}

/**
 * The state and the start of a process, fields 3 and 22 of /proc/PID/stat (proc(5)); undefined
 * where the system does not tell.
 */
export function processStat(id: number): ProcessStat | undefined {
  const text = fromProc(() => readFileSync(`/proc/${id}/stat`, 'utf8'));
  if (text === null) return undefined;
  // The second field is the program's name in brackets, which may hold blanks and brackets itself.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state, startTime] = [fields[0], fields[19]];
  if (state === undefined || startTime === undefined) return undefined;
  return { ended: state === 'Z' || state === 'X', startTime };
}

/** The identity of the process that asks. */
export function thisProcess(): ProcessIdentity {
  return {
    host: hostname(),
    process: process.pid,
    startTime: processStat(process.pid)?.startTime ?? null,
    bootId: fromProc(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
    processNamespace: fromProc(() => readlinkSync('/proc/self/ns/pid')),
  };
}
