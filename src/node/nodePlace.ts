import type { TaskPlace } from '../sweep/taskPlace.ts';
import { nodeAccelerators } from './accelerators.ts';
import { nodeTables } from './tables/nodeTables.ts';

/** What tasks find in Node: its native libraries and the tables of installed packages. */
export const nodePlace: TaskPlace = { accelerators: nodeAccelerators, tables: nodeTables };
