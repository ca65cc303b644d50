/** Kernels as the program's workers have them: on huge pages, where this machine grants them. */
import { adviseHugePages } from '../build/node/hugePages.js';
import { createKernels } from '../build/numerics/kernels.js';

/** A new instance; an accelerator, if one is given, stands in for the kernels of cubic cost. */
export function workerKernels(accelerator) {
  const kernels = createKernels(accelerator);
  adviseHugePages(kernels);
  return kernels;
}
