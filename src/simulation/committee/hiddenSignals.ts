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
    values.forEach((_, i) => (values[i] = walsh(unit, i)));
    return signal;
  });
}

/**
 * The products of these vectors with each other over the inputs from `first` to before `end`, row by
 * row.
 */
export function signalProducts(hidden: number, first: number, end: number): number[][] {
  // A product of two patterns is the pattern of the bits in which they differ.
  const sumOf = (unit: number): number => {
    let total = 0;
    for (let i = first; i < end; i++) total += walsh(unit, i);
    return total;
  };
  const units = Array.from({ length: hidden }, (_, unit) => unit);
  return units.map((one) => units.map((other) => sumOf(one ^ other)));
}

/** −1 where the number of bits that unit and input share is odd, else 1. */
function walsh(unit: number, input: number): number {
  let sign = 1;
  for (let rest = unit & input; rest !== 0; rest &= rest - 1) sign = -sign;
  return sign;
}
