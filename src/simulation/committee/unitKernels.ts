import type { Kernels } from '../../numerics/kernels.ts';
import type { TrainableActivation, UnitActivation } from '../../problem/unitActivation.ts';
import type { Vector } from '../design/design.ts';

/** out += g(x) for a vector of fields x. */
export function addUnitOutputs(
  { raw }: Kernels,
  activation: UnitActivation,
  x: Vector,
  out: Vector,
  count: number,
): void {
  switch (activation) {
    case 'erf':
      raw.addErfUnits(x, out, count);
      return;
    case 'relu':
      raw.addRampUnits(x, out, count);
      return;
    case 'linear':
      raw.axpy(1, x, out, count);
      return;
    case 'sign':
      raw.addSignUnits(x, out, count);
  }
}

/** Fields x become r g'(x): the derivative by them of a sum over outputs whose derivatives are r. */
export function pullUnits(
  { raw }: Kernels,
  activation: TrainableActivation,
  x: Vector,
  r: Vector,
  count: number,
): void {
  switch (activation) {
    case 'erf':
      raw.pullErfUnits(x, r, count);
      return;
    case 'relu':
      raw.pullRampUnits(x, r, count);
      return;
    case 'linear':
      raw.copy(r, x, count);
  }
}
