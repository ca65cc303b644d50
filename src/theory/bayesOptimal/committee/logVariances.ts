import { evolve } from './committeeModel.ts';
import type { CommitteeModel, CommitteeState } from './committeeModel.ts';
import { eachMode } from './modes.ts';

/** log V of sum and difference: coordinates of a state that keep all digits where V is small. */
export function logVariances({ variance }: CommitteeState): Float64Array {
  return Float64Array.of(Math.log(variance.sum), Math.log(variance.difference));
}

/** The state with these coordinates. */
export function stateAt(point: Float64Array): CommitteeState {
  const log = { sum: point[0] as number, difference: point[1] as number };
  return {
    overlap: eachMode((mode) => -Math.expm1(log[mode])),
    variance: eachMode((mode) => Math.exp(log[mode])),
  };
}

/** One step of the state evolution in these coordinates; null outside of 0 < q < 1. */
export function evolveLogVariances(
  model: CommitteeModel,
  alpha: number,
  point: Float64Array,
): Float64Array | null {
  const inside = point.every((log) => log < 0 && Number.isFinite(log));
  return inside ? logVariances(evolve(model, alpha, stateAt(point))) : null;
}
