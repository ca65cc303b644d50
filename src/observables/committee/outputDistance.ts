import { halfMeanSquare } from '../online/halfMeanSquare.ts';
import { outputProducts } from '../online/outputProducts.ts';
import type { FieldStack } from './fieldStack.ts';

/**
 * E(σ_a − σ_b)² between the outputs of two networks of a stack on centred fresh inputs, in closed
 * form from the overlaps of their units.
 */
export function outputDistance(stack: FieldStack, a: number, b: number): number {
  const { units, overlaps, biases } = stack;
  const coefficients = units.map(({ at }) => (at === a ? 1 : 0) - (at === b ? 1 : 0));
  const shift = (biases[a] as number) - (biases[b] as number);
  const square = 2 * halfMeanSquare(outputProducts(units, { overlaps }), coefficients);
  if (shift === 0) return square;
  const mean = coefficients.reduce((sum, c, u) => sum + c * meanOutput(stack, u), 0);
  return square + 2 * shift * mean + shift * shift;
}

/** E[g(x)]: √(C/2π) of a ramp, 0 of odd functions. */
function meanOutput({ units, overlaps }: FieldStack, u: number): number {
  if (units[u]?.network.activation !== 'relu') return 0;
  return Math.sqrt((overlaps[u]?.[u] as number) / (2 * Math.PI));
}
