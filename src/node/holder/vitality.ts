import { faultCode } from '../fileFault.ts';
import { processStat } from './processIdentity.ts';
import type { ProcessIdentity } from './processIdentity.ts';

/** Whether a process lives, as far as it can be told from here at once. */
export type Vitality = 'alive' | 'dead' | 'unknown';

function processExists(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    // Another user's process exists all the more.
    return faultCode(error) === 'EPERM';
  }
}

function differ(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}

/**
 * Whether a process lives: known of one whose number counts here, `unknown` of one on another host
 * or in another container. A process is not the one that had its number before: its start is
 * another one.
 *
 * @param here the process that asks.
 */
export function vitality(other: ProcessIdentity, here: ProcessIdentity): Vitality {
  if (other.host !== here.host) return 'unknown';
  if (differ(other.bootId, here.bootId)) return 'dead';
  if (other.processNamespace !== here.processNamespace) return 'unknown';
  if (!processExists(other.process)) return 'dead';
  const stat = processStat(other.process);
  if (stat === undefined || other.startTime === null) return 'unknown';
  return stat.ended || stat.startTime !== other.startTime ? 'dead' : 'alive';
}
