import { networkObservables } from '../../observables/online/networkObservables.ts';
import type { OnlineState } from '../../observables/online/trajectory.ts';
import { resolveOnline } from '../../problem/online/resolveOnline.ts';
import { onlineProblemSchema } from '../../problem/online/onlineProblem.ts';
import type { OnlineProblem } from '../../problem/online/onlineProblem.ts';
import { solveOde } from '../../theory/online/solveOde.ts';
import type { Oracle } from './oracle.ts';

/** Weights of a student of erf units where learning starts. */
interface Start {
  norm: number;
  cross: number;
  overlaps: { same: number; other: number };
}

/** A student that learns from a committee of as many orthonormal erf units. */
function committee(hidden: number, rate: number, noise: number, init: Start): OnlineProblem {
  const truth = { name: 'truth', hidden, activation: 'erf', noise };
  const overlaps = { truth: init.overlaps };
  const student = { name: 'student', hidden, activation: 'erf', learnsFrom: 'truth', rate };
  const networks = [truth, { ...student, init: { ...init, overlaps } }];
  // The time is asked of the solver.
  return resolveOnline(onlineProblemSchema.parse({ protocol: 'online', time: 1, networks }));
}

/** A number read off a problem's state at one time; NaN where it is not solved up to there. */
function readOnce(
  problem: OnlineProblem,
  time: number,
): (read: (state: OnlineState) => number) => number {
  let outcome: ReturnType<typeof solveOde> | undefined;
  return (read) => {
    outcome ??= solveOde(problem, [time]);
    const state = outcome.states[0];
    return outcome.converged && state !== undefined ? read(state) : NaN;
  };
}

const testErrorIn = (problem: OnlineProblem) => (state: OnlineState) =>
  networkObservables(problem, state)['student']?.testError ?? NaN;

/** So small that learning is gradient flow to six digits, and the time in which that settles. */
const flow = { rate: 1e-6, time: 300 / 1e-6 };

/** K, the error and the overlap of all units with all units of the truth on the plateau. */
const plateaus: readonly Oracle[] = (
  [
    [2, '.011611', '.408248'],
    [3, '.020297', '.258199'],
  ] as const
).flatMap(([hidden, error, overlap]) => {
  // All units alike: equal ones but for a little, since units of equal weights are one unit.
  const start = { norm: 0.2, cross: 0.1999999, overlaps: { same: 0.2, other: 0.2 } };
  const problem = committee(hidden, flow.rate, 0, start);
  const read = readOnce(problem, flow.time);
  const where = `erf committees, K = M = ${hidden}, symmetric plateau, η → 0`;
  return [
    {
      name: `${where}: test error`,
      source: 'Saad & Solla 1995, Phys. Rev. E 52, 4225: (K/π)(π/6 − K arcsin(1/2K))',
      reference: error,
      compute: () => read(testErrorIn(problem)),
    },
    {
      name: `${where}: overlap with the truth`,
      source: 'Saad & Solla 1995, Phys. Rev. E 52, 4225: 1/√(K(2K−1))',
      reference: overlap,
      compute: () => read(({ overlaps }) => overlaps[hidden]?.[0] ?? NaN),
    },
  ];
});

/** η and the test error that label noise of deviation .05 leaves. */
const floors: readonly Oracle[] = (
  [
    [0.05, '2.348e-5'],
    [0.1, '4.801e-5'],
  ] as const
).map(([rate, reference]) => {
  const start = { norm: 1.1, cross: 0.01, overlaps: { same: 0.9, other: 0 } };
  const problem = committee(2, rate, 0.05 * 0.05, start);
  const read = readOnce(problem, 400 / rate);
  return {
    name: `erf committees, K = M = 2, noise of deviation 0.05, η = ${rate}: test error at the end`,
    source: 'by independent integration of the equations of Saad & Solla 1995',
    reference,
    compute: () => read(testErrorIn(problem)),
  };
});

/** Committees that learn online: plateaus and what noise leaves. */
export const onlineOracles: readonly Oracle[] = [...plateaus, ...floors];
