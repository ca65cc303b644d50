import type { Kernels } from '../../numerics/kernels.ts';
import type { TrainableActivation, UnitActivation } from '../../problem/unitActivation.ts';
import { activationCodes } from '../activationCodes.ts';
import type { Vector } from '../design/design.ts';

/** out += g(x) for a vector of fields x. */
export function addUnitOutputs(
  { raw }: Kernels,
  activation: UnitActivation,
  x: Vector,
  out: Vector,
  count: number,
): void {
  raw.addUnits(activationCodes[activation], x, out, count);
}

/** Fields x become r g'(x): the derivative by them of a sum over outputs whose derivatives are r. */
export function pullUnits(
  { raw }: Kernels,
  activation: TrainableActivation,
  x: Vector,
  r: Vector,
  count: number,
): void {
  raw.pullUnits(activationCodes[activation], x, r, count);
}
