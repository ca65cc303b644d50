import type { Kernels } from '../../numerics/kernels.ts';
import type { Parameters } from './parameters.ts';
import type { Rows } from './rows.ts';

/** What training makes small: a mean over the rows of a batch. */
export interface Objective {
  parameters: Parameters;
  /** Its value on a batch; writes its derivatives to the slopes of the parameters. */
  evaluate(batch: Rows): number;
}

/** The slopes become zero, to be added to. */
export function clearSlopes({ raw }: Kernels, { slopes, size }: Parameters): void {
  raw.fill(0, slopes, size);
}
