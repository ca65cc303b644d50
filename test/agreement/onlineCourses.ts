import { networkObservables } from '../../src/observables/online/networkObservables.ts';
import type { OnlineProblem } from '../../src/problem/online/onlineProblem.ts';
import { solveOde } from '../../src/theory/online/solveOde.ts';
import { onlineProblem } from '../problem/online/onlineProblem.ts';
import { statesOf } from '../simulation/online/runs.ts';

const pair = { hidden: 2, activation: 'erf' };
const truth = { ...pair, name: 'truth' };
const student = { ...pair, name: 'student', learnsFrom: 'truth' };
/** The symmetric plateau with units that are about to part, alike at every N. */
const exactly = (same: number) => ({ draw: 'exact', overlaps: { truth: { same } } });

/** Courses whose fluctuations are of order 1/√N all along. */
export const courses = {
  'into the plateau': onlineProblem([truth, { ...student, rate: 1, init: exactly(0.01) }]),
  'out of the plateau': onlineProblem([truth, { ...student, rate: 1.5, init: exactly(0.2) }]),
  'of a student of a noisy truth and of a teacher that still learns from it': onlineProblem([
    { ...truth, noise: 0.01 },
    { ...student, name: 'teacher', rate: 1, init: exactly(0.2) },
    {
      ...{ ...student, rate: 0.7, targets: { from: 'teacher', mixing: 0.5 } },
      init: { draw: 'exact' },
    },
  ]),
};

/**
 * The largest relative distance between the test errors of one overlap chain and of the differential
 * equations, over all networks and twenty times up to `end`.
 */
export function largestDistance(problem: OnlineProblem, n: number, end: number): number {
  const times = Array.from({ length: 20 }, (_, k) => (end * (k + 1)) / 20);
  const theory = solveOde(problem, times);
  if (!theory.converged) throw new Error(theory.reason);
  const states = statesOf('overlap chain', problem, { times, n });
  const distances = states.flatMap((state, at) => {
    const simulated = networkObservables(problem, state);
    const exact = networkObservables(problem, theory.states[at] ?? state);
    return Object.entries(simulated).map(([name, { testError }]) =>
      Math.abs((testError as number) / (exact[name]?.testError as number) - 1),
    );
  });
  return Math.max(...distances);
}
