import { createKernels } from '../../src/numerics/kernels.ts';
import type { Kernels } from '../../src/numerics/kernels.ts';

/** Bytes by which work makes the memory of fresh kernels grow, in pages of 64 KiB. */
export function memoryTaken(work: (kernels: Kernels) => void): number {
  const kernels = createKernels();
  const empty = kernels.raw.memory.buffer.byteLength;
  work(kernels);
  return kernels.raw.memory.buffer.byteLength - empty;
}
