/** What the numbers depend on: processor, number of cores, versions, date. */
import { cpus } from 'node:os';
import { peerVersions } from '../measure/peer.js';

/** One line for the top of a report; it names the machine by nothing but its processor. */
export function machine() {
  const cores = cpus();
  const model = cores[0]?.model.trim() ?? 'unknown processor';
  const versions = `Node ${process.versions.node}, ${peerVersions() ?? 'no numpy and scipy'}`;
  return `${model}, ${cores.length} cores; ${versions}; ${new Date().toISOString().slice(0, 10)}.`;
}
