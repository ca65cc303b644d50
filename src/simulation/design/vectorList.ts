import { MemoryLimitError } from '../../numerics/kernels.ts';
import type { Kernels } from '../../numerics/kernels.ts';
import type { Vector } from './design.ts';

/** Addresses of vectors of one length, as the kernels on bases read them. */
export interface VectorList {
  /** How many vectors are listed. */
  readonly count: number;
  /** Address of the list: one u32 per vector. */
  readonly table: number;
  /** Room for one coefficient per vector. */
  readonly coefficients: Vector;
  /** @throws MemoryLimitError when the list is full. */
  push(vector: Vector): void;
  clear(): void;
}

/** An empty list with room for `capacity` vectors. */
export function vectorList(kernels: Kernels, capacity: number): VectorList {
  const table = kernels.allocate(Math.ceil(capacity / 2));
  const coefficients = kernels.allocate(capacity);
  let count = 0;
  return {
    get count() {
      return count;
    },
    table,
    coefficients,
    push(vector) {
      if (count === capacity) throw new MemoryLimitError(`a list of ${capacity} vectors is full`);
      new Uint32Array(kernels.raw.memory.buffer, table, capacity)[count] = vector;
      count += 1;
    },
    clear() {
      count = 0;
    },
  };
}
