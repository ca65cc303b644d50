import type { Training } from './problem.ts';

type Descending = Extract<Training, { method: 'minimise' | 'gradient-descent' }>;

/** Where a committee starts. */
export interface CommitteeStart {
  /** Random starts, the best end of which by the objective is kept. */
  restarts: number;
  /** Deviation of the Gaussian weights that descent starts from. */
  init: number;
}

/** Where a committee starts, with the defaults of what its training leaves out. */
export function committeeStart({
  restarts = 1,
  init = 1,
}: Pick<Descending, 'restarts' | 'init'>): CommitteeStart {
  return { restarts, init };
}
