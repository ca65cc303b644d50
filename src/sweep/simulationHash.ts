import { csvLines } from './csvLines.ts';
import type { ResolvedExperiment } from './resolvedExperiment.ts';
import type { TidyRow } from './tidyRow.ts';

/** The hash of what was simulated, or why there is none; one of the two is null. */
export type SimulationHash =
  { simulationHash: string; noHash: null } | { simulationHash: null; noHash: string };

/** Why a run with a native library is left out of the promise. */
const noPromise = 'a native library sums in an order of its own, so its last bits are not promised';

/** Why a run with a budget of seconds is. */
const noSameTrials = 'its time was limited, so its trials are as many as this machine made in it';

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
  if (experiment.simulate === null) {
    return { simulationHash: null, noHash: 'nothing is simulated' };
  }
  if (experiment.simulate.blas !== 'portable') {
    return { simulationHash: null, noHash: noPromise };
  }
  if (experiment.budget?.seconds !== undefined) {
    return { simulationHash: null, noHash: noSameTrials };
  }
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
