import type { UnitActivation } from '../../problem/unitActivation.ts';
import type { Design, Vector } from '../design/design.ts';
import { addUnitOutputs } from './unitKernels.ts';

/** The hidden units of a committee; their weights lie one after another. */
export interface HiddenUnits {
  /** K. */
  hidden: number;
  /** g. */
  activation: UnitActivation;
}

/** The addresses of the weights of every unit, `size` doubles each. */
export function unitVectors(weights: Vector, { hidden }: HiddenUnits, size: number): Vector[] {
  return Array.from(
    { length: hidden },
    (_, k) => weights + k * size * Float64Array.BYTES_PER_ELEMENT,
  );
}

/**
 * out (M) = Σ_k g(X w_k/√N).
 *
 * @param active inputs that the committee may use, as in `Design`.
 * @param scratch M doubles.
 */
export function writeOutputs(
  design: Design,
  active: number,
  units: HiddenUnits,
  weights: Vector,
  scratch: Vector,
  out: Vector,
): void {
  const { kernels, rows } = design;
  kernels.raw.fill(0, out, rows);
  for (const vector of unitVectors(weights, units, design.size(active))) {
    design.fields(active, vector, 0, scratch);
    addUnitOutputs(kernels, units.activation, scratch, out, rows);
  }
}
