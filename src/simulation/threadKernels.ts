import type { Accelerator } from '../numerics/accelerator.ts';
import type { Blas } from '../numerics/blas.ts';
import { createKernels } from '../numerics/kernels.ts';
import type { Kernels } from '../numerics/kernels.ts';

const instances = new Map<Blas, Kernels>();

/** This thread's kernels: one instance, whose memory, once grown, serves every trial. */
export function threadKernels(accelerator?: Accelerator): Kernels {
  const blas = accelerator?.name ?? 'portable';
  const kernels = instances.get(blas) ?? createKernels(accelerator);
  instances.set(blas, kernels);
  return kernels;
}
