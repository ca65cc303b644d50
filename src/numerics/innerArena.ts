import { MemoryLimitError } from './kernels.ts';
import type { Kernels } from './kernels.ts';

/** Doubles of a cache line, where arrays start. */
const LINE = 8;

/** The doubles of an arena that an array of so many takes. */
export function roundedUp(doubles: number): number {
  return LINE * Math.ceil(doubles / LINE);
}

/**
 * The same kernels with an arena of a fixed size inside of their own, so that what is allocated
 * and released in it leaves the outer arena free to grow.
 *
 * @throws MemoryLimitError from `allocate` when the inner arena is full.
 */
export function innerArena(kernels: Kernels, doubles: number): Kernels {
  const bytes = Float64Array.BYTES_PER_ELEMENT;
  let top = kernels.allocate(doubles);
  const end = top + bytes * doubles;
  return {
    ...kernels,
    allocate(count) {
      const pointer = top;
      const next = pointer + bytes * roundedUp(count);
      if (next > end) throw new MemoryLimitError(`an arena of ${doubles} numbers is full`);
      top = next;
      return pointer;
    },
    mark: () => top,
    release(mark) {
      top = mark;
    },
  };
}
