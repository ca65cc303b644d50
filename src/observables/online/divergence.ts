import type { OnlineProblem } from '../../problem/online/onlineProblem.ts';
import { unitsOf } from '../../problem/online/units.ts';
import type { Unit } from '../../problem/online/units.ts';
import type { OnlineState } from './trajectory.ts';

/** Weights that learn from a truth of order 1 at a rate that they can follow stay far below. */
const limit = 1e6;

/**
 * Why learning has to stop at a state: the first unit that learns whose Q_ii or |v_i| is above 10⁶,
 * or not a number, in a sentence; `undefined` where all are below.
 */
export function divergence(problem: OnlineProblem, state: OnlineState): string | undefined {
  for (const [u, unit] of unitsOf(problem).entries()) {
    if (unit.network.learnsFrom === undefined) continue;
    const norm = state.overlaps[u]?.[u] as number;
    if (!(norm <= limit)) return sentence('norm', unit, state);
    const weight = Math.abs(state.outputWeights[u] as number);
    if (!(weight <= limit)) return sentence('output weight', unit, state);
  }
  return undefined;
}

function sentence(what: string, { name }: Unit, { time }: OnlineState): string {
  return `the ${what} of ${name} passes 1e6 at t = ${Number(time.toPrecision(3))}: the rate is too large`;
}
