import type { Kernels } from '../../numerics/kernels.ts';
import { unitOrder } from '../../observables/committee/unitOrder.ts';
import type { Vector } from '../design/design.ts';
import { fieldProduct } from '../design/inputSpace.ts';
import type { InputSpace } from '../design/inputSpace.ts';
import type { Subject } from '../fitting.ts';
import { unitVectors } from './hiddenUnits.ts';
import type { HiddenUnits } from './hiddenUnits.ts';

/**
 * Copies the weights of hidden units, which no output tells apart, to those of a subject in the order
 * in which they follow the units of the truth.
 */
export function copyInOrder(
  kernels: Kernels,
  space: InputSpace,
  { weights: target, size, units }: Subject & { units: HiddenUnits },
  weights: Vector,
): void {
  const own = unitVectors(weights, units, size);
  const product = (one: Vector, other: Vector): number =>
    fieldProduct(kernels, space, one, other, size);
  const overlaps = own.map((unit) => space.signals.map((signal) => product(unit, signal)));
  const norms = own.map((unit) => product(unit, unit));
  const order = unitOrder(overlaps, norms);
  unitVectors(target, units, size).forEach((out, place) => {
    kernels.raw.copy(own[order[place] as number] as Vector, out, size);
  });
}
