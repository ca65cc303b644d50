import type { Accelerators } from '../sweep/accelerators.ts';
import { openBlas } from './openBlas.ts';

/** The native libraries that Node can load. */
export const nodeAccelerators: Accelerators = { openblas: openBlas };
