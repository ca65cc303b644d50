import { exp } from '../../numerics/specialFunctions.ts';
import type { PointKernel } from '../../problem/points/pointKernel.ts';

/** k(x, x') of the inner product x·x' and the squared lengths ‖x‖² and ‖x'‖². */
export type KernelFunction = (product: number, length: number, other: number) => number;

/** The function that a kernel is; see `PointKernel`. */
export function kernelFunction(kernel: PointKernel): KernelFunction {
  if (kernel.kind === 'polynomial') {
    const { degree, offset } = kernel;
    return (product) => power(product + offset, degree);
  }
  const scale = -1 / (2 * kernel.width * kernel.width);
  // Rounding may make the squared distance of equal points negative.
  return (product, length, other) => exp(scale * Math.max(0, length + other - 2 * product));
}

function power(base: number, exponent: number): number {
  let value = 1;
  for (let i = 0; i < exponent; i++) value *= base;
  return value;
}
