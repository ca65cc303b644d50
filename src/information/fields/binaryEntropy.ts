import { log } from '../../numerics/specialFunctions.ts';

/** log 2, the nats of a bit. */
const bit = 0.6931471805599453;

/**
 * The entropy, in bits, of an event of probability `chance`; its complement is given beside it so
 * that neither loses digits near certainty.
 */
export function binaryEntropy(chance: number, complement = 1 - chance): number {
  return -(surprise(chance) + surprise(complement)) / bit;
}

/** p log p, 0 at p = 0. */
function surprise(p: number): number {
  return p > 0 ? p * log(p) : 0;
}
