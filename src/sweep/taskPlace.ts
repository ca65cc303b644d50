import type { Tables } from '../problem/table/table.ts';
import type { Accelerators } from './accelerators.ts';

/** What the place where tasks run has beside the program; browsers have none of it. */
export interface TaskPlace {
  /** Native libraries; none where they are left out. */
  accelerators?: Accelerators;
  /** Tables of data; none where they are left out. */
  tables?: Tables;
}
