import { parseQuestion } from '../../../src/problem/parseQuestion.ts';
import type { OnlineProblem } from '../../../src/problem/online/onlineProblem.ts';
import type { OnlineState } from '../../../src/observables/online/trajectory.ts';
import { solveOde } from '../../../src/theory/online/solveOde.ts';

/** An online problem of these networks. */
export function online(...networks: Record<string, unknown>[]): OnlineProblem {
  // Which schema applies follows from the protocol.
  return parseQuestion({ protocol: 'online', time: 1, networks }) as OnlineProblem;
}

/** The states at these times; the equations must have been solved. */
export function statesAt(problem: OnlineProblem, times: readonly number[]): OnlineState[] {
  const outcome = solveOde(problem, times);
  if (!outcome.converged) throw new Error(outcome.reason);
  return outcome.states;
}

/** One entry of the overlaps of a state. */
export function overlapIn({ overlaps }: OnlineState, u: number, v: number): number {
  return overlaps[u]?.[v] as number;
}
