import { findOpenBlas } from '../src/node/openBlas.ts';
import type { Accelerator } from '../src/numerics/accelerator.ts';

const search = findOpenBlas();

/** What a native test's title ends with where it has to be skipped. */
export const skipped = search.usable ? '' : ` (skipped: ${search.reason})`;

/** Whether OpenBLAS can be used here. */
export const hasOpenBlas = search.usable;

/**
 * OpenBLAS, for tests that `skipIf` has let through.
 *
 * @throws Error where it is missing.
 */
export function native(): Accelerator {
  if (!search.usable) throw new Error(search.reason);
  return search.accelerator;
}
