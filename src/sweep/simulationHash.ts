import { csvLines } from './csvLines.ts';
import type { ResolvedExperiment } from './resolvedExperiment.ts';
import type { TidyRow } from './tidyRow.ts';
import { whyNoHash } from './whyNoHash.ts';

/** The hash of what was simulated, or why there is none; one of the two is null. */
export type SimulationHash =
  { simulationHash: string; noHash: null } | { simulationHash: null; noHash: string };

/**
 * SHA-256, in hexadecimal digits, of the simulation's lines of curves.csv. The same question has
 * the same hash on every engine and with any number of workers, since the simulation uses wasm
 * kernels and correctly rounded operations only (IEEE 754). Theory's rows are not part of it: they
 * agree to a tolerance, not to the bit.
 *
 * @param rows the table of a run, see `tidyRows`.
 */
export async function simulationHash(
  experiment: ResolvedExperiment,
  rows: readonly TidyRow[],
): Promise<SimulationHash> {
  const noHash = whyNoHash(experiment);
  if (noHash !== undefined) return { simulationHash: null, noHash };
  const simulated = rows.filter(({ kind }) => kind === 'simulation');
  const bytes = new TextEncoder().encode(csvLines(simulated, experiment.axes));
  return {
    simulationHash: hexadecimal(await crypto.subtle.digest('SHA-256', bytes)),
    noHash: null,
  };
}

function hexadecimal(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
