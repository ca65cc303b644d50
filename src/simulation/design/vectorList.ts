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
  /** Address of a vector that is listed. */
  at(index: number): Vector;
  /** @throws MemoryLimitError when the list is full. */
  push(vector: Vector): void;
  clear(): void;
}

/** An empty list with room for `capacity` vectors. */
export function vectorList(kernels: Kernels, capacity: number): VectorList {
  const table = kernels.allocate(Math.ceil(capacity / 2));
  const coefficients = kernels.allocate(capacity);
  let count = 0;
  // A new view each time: memory that grows detaches the old one.
  const addresses = (): Uint32Array => new Uint32Array(kernels.raw.memory.buffer, table, capacity);
  return {
    get count() {
      return count;
    },
    table,
    coefficients,
    at: (index) => addresses()[index] as Vector,
    push(vector) {
      if (count === capacity) throw new MemoryLimitError(`a list of ${capacity} vectors is full`);
      addresses()[count] = vector;
      count += 1;
    },
    clear() {
      count = 0;
    },
  };
}
