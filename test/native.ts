import { findOpenBlas } from '../src/node/openBlas.ts';
import type { Accelerator } from '../src/numerics/accelerator.ts';

const search = findOpenBlas();

/** Whether OpenBLAS can be used here; a test file that skips for want of it says so in one line. */
export const hasOpenBlas = search.usable;

if (!search.usable) {
  process.stderr.write(`Not tested with OpenBLAS: ${search.reason}; ${search.remedy}.\n`);
}

/**
 * OpenBLAS, for tests that `skipIf` has let through.
 *
 * @throws Error where it is missing.
 */
export function native(): Accelerator {
  if (!search.usable) throw new Error(search.reason);
  return search.accelerator;
}
