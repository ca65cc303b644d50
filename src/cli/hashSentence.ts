import type { RunRecord } from '../sweep/runRecord.ts';

/** The hash of the simulation for people, or why there is none; nothing before the run's end. */
export function hashSentence({ simulationHash, noHash }: RunRecord): string {
  if (simulationHash !== null) return `sha256 ${simulationHash}`;
  return noHash === null ? '' : `no hash: ${noHash}`;
}
