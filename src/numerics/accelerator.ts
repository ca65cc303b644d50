import type { Blas } from './blas.ts';
import type { KernelExports } from './kernelExports.ts';

/** The kernels whose cost grows as N³: what a native library is worth calling for. */
export type CubicKernels = Pick<
  KernelExports,
  'gram' | 'gramOfRows' | 'cholesky' | 'tridiagonalise'
>;

/**
 * A library that stands in for the kernels of cubic cost. It works in the kernels' memory, on the
 * arguments and storage that `KernelExports` describes, so that what it leaves there can be
 * read by the other kernels. Its sums are taken in an order of its own: results agree with the
 * kernels' to rounding, not to the bit.
 */
export interface Accelerator {
  readonly name: Exclude<Blas, 'portable'>;
  /** The library's kernels over one instance's memory; `portable` are the ones they replace. */
  readonly over: (portable: KernelExports) => CubicKernels;
}
