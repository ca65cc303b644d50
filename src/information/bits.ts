import { log } from '../numerics/specialFunctions.ts';

/** The nats of a bit. */
export const bit = log(2);

/** log₂ x by the kernels, the same on every engine; −∞ at 0. */
export function log2(x: number): number {
  return log(x) / bit;
}
