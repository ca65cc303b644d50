import { targetWeights } from '../../problem/online/targetWeights.ts';
import type { OnlineProblem } from '../../problem/online/onlineProblem.ts';
import { unitsOf } from '../../problem/online/units.ts';
import type { Unit } from '../../problem/online/units.ts';
import type { UnitActivation } from '../../problem/unitActivation.ts';

/** What of an online problem does not change while its networks learn. */
export interface OnlineSystem {
  units: readonly Unit[];
  activations: readonly UnitActivation[];
  /** Whether the weights of a unit change. */
  isLearning: readonly boolean[];
  /** Units whose output weight changes. */
  outputLearning: readonly number[];
  /** Pairs u ≤ v of which at least one learns: the entries of C that change. */
  pairs: readonly (readonly [number, number])[];
  /** η, per unit; 0 for frozen ones. */
  rates: readonly number[];
  outputRates: readonly number[];
  /** γ, per unit. */
  decays: readonly number[];
  /** How much of the output of network n the error target − σ of network k has, row k. */
  errorWeights: readonly (readonly number[])[];
  /** Covariance of the noise in the targets of two networks: Σ_n a_kn a_ln noise_n. */
  targetNoise: readonly (readonly number[])[];
}

/** Covariances of the targets' noise: a network's noise is the same for all who learn from it. */
function targetNoise({ networks }: OnlineProblem, targets: readonly (readonly number[])[]) {
  return targets.map((mine) =>
    targets.map((yours) =>
      networks.reduce(
        (sum, { noise }, n) => sum + noise * (mine[n] as number) * (yours[n] as number),
        0,
      ),
    ),
  );
}

/** The system of equations that belongs to a problem. */
export function onlineSystem(problem: OnlineProblem): OnlineSystem {
  const units = unitsOf(problem);
  const places = [...units.keys()];
  const learns = (u: number) => units[u]?.network.learnsFrom !== undefined;
  const targets = targetWeights(problem);
  return {
    units,
    activations: units.map(({ network }) => network.activation),
    isLearning: places.map(learns),
    outputLearning: places.filter((u) => (units[u]?.network.outputRate ?? 0) > 0),
    pairs: places.flatMap((u) =>
      places.slice(u).flatMap((v) => (learns(u) || learns(v) ? [[u, v] as const] : [])),
    ),
    rates: units.map(({ network }) => network.rate ?? 0),
    outputRates: units.map(({ network }) => network.outputRate),
    decays: units.map(({ network }) => network.decay),
    errorWeights: targets.map((row, k) => row.map((weight, n) => weight - (n === k ? 1 : 0))),
    targetNoise: targetNoise(problem, targets),
  };
}
