import { networkObservables } from '../../../src/observables/online/networkObservables.ts';
import type { OnlineState } from '../../../src/observables/online/trajectory.ts';
import { unitOverlaps } from '../../../src/observables/online/unitOverlaps.ts';
import type { OnlineProblem } from '../../../src/problem/online/onlineProblem.ts';
import { unitsOf } from '../../../src/problem/online/units.ts';
import { kolmogorovSmirnov } from '../../agreement/kolmogorov.ts';
import { onlineProblem } from '../../problem/online/onlineProblem.ts';

const pair = { hidden: 2, activation: 'erf' };
const truth = { ...pair, name: 'truth' };
const student = { ...pair, name: 'student', learnsFrom: 'truth', rate: 1.5 };
const teacher = { ...student, name: 'teacher', rate: 1 };

/** Problems with every feature of online learning in one of them. */
export const problems: Record<string, OnlineProblem> = {
  'a student with error functions': onlineProblem([
    truth,
    { ...student, init: { norm: [0.5, 0.25], cross: 0.1, overlaps: { truth: { same: 0.2 } } } },
  ]),
  'a student with ramps, and decay': onlineProblem([
    { ...truth, activation: 'relu', hidden: 1 },
    { ...student, activation: 'relu', rate: 0.7, decay: 0.2 },
  ]),
  'a second layer that learns from a noisy truth of signs': onlineProblem([
    { ...truth, activation: 'sign', noise: 0.3 },
    { ...student, outputRate: 0.8, outputWeights: [0.3, 0.6] },
  ]),
  'a teacher that still learns, a student of both, noise and decay': onlineProblem([
    { ...truth, noise: 0.1 },
    { ...teacher, noise: 0.2 },
    { ...student, decay: 0.1, targets: { from: 'teacher', mixing: 0.4 } },
  ]),
};

/** Everything that is observed of a state, by name; constants of frozen networks left out. */
function observed(problem: OnlineProblem, state: OnlineState): [string, number][] {
  const networks = Object.entries(networkObservables(problem, state)).flatMap(([name, values]) =>
    Object.entries(values).map(([key, value]): [string, number] => [`${name} ${key}`, value]),
  );
  const overlaps = Object.entries(unitOverlaps(problem, state)).filter(
    ([key]) => !/^truth.*,truth/.test(key),
  );
  const learning = unitsOf(problem).flatMap(({ name, network }, u): [string, number][] =>
    network.outputRate > 0 ? [[`v of ${name}`, state.outputWeights[u] as number]] : [],
  );
  return [...networks, ...overlaps, ...learning];
}

/**
 * Kolmogorov–Smirnov between two sets of trials, for every observable at every time: probabilities
 * times the number of tests (Bonferroni), so that equal laws have one below p with probability p.
 */
export function lawComparison(
  problem: OnlineProblem,
  [one, other]: readonly [OnlineState[][], OnlineState[][]],
): [string, number][] {
  const tables = [one, other].map((trials) =>
    trials.map((states) =>
      states.flatMap((state) =>
        observed(problem, state).map(
          ([name, value]) => [`${name} at ${state.time}`, value] as const,
        ),
      ),
    ),
  );
  const names = tables[0]?.[0]?.map(([name]) => name) ?? [];
  const sample = (set: number, at: number) =>
    tables[set]?.map((row) => row[at]?.[1] as number) ?? [];
  return names.map((name, at) => {
    const p = kolmogorovSmirnov(sample(0, at), sample(1, at));
    return [name, p * names.length];
  });
}
