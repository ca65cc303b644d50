import type { Kernels } from '../../numerics/kernels.ts';
import type { Vector } from '../design/design.ts';

/**
 * K vectors ±1 that are orthogonal to each other on the first inputs, however many these are, up to
 * a remainder of less than 2K entries: Walsh patterns, the signs of which alternate with the bits
 * that the places of input and unit share. The first is the vector of ones. Gaussian inputs have no
 * preferred directions, so any choice gives learners the same law.
 *
 * @returns addresses of `inputs` doubles each.
 */
export function hiddenSignals(kernels: Kernels, hidden: number, inputs: number): Vector[] {
  return Array.from({ length: hidden }, (_, unit) => {
    const signal = kernels.allocate(inputs);
    const values = kernels.view(signal, inputs);
    values.forEach((_, i) => (values[i] = isOdd(i & unit) ? -1 : 1));
    return signal;
  });
}

/** Whether the number of ones among the bits is odd. */
function isOdd(bits: number): boolean {
  let odd = false;
  for (let rest = bits; rest !== 0; rest &= rest - 1) odd = !odd;
  return odd;
}
