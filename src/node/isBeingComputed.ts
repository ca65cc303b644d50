import { hostname } from 'node:os';
import type { RunRecord } from '../sweep/runRecord.ts';
import { faultCode } from './fileFault.ts';

function processExists(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return faultCode(error) === 'EPERM';
  }
}

/**
 * Whether a run is being computed at this moment by another process of this machine. A record that
 * says `running` without one was left by a process that was killed, or belongs to another machine.
 */
export function isBeingComputed({ status, host, process: id }: RunRecord): boolean {
  return status === 'running' && host === hostname() && id !== process.pid && processExists(id);
}
