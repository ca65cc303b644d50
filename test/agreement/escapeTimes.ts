import { escapeTime } from '../../src/observables/online/escapeTime.ts';
import { specialisation } from '../../src/observables/online/specialisation.ts';
import type { OnlineState } from '../../src/observables/online/trajectory.ts';
import { unitsOf } from '../../src/problem/online/units.ts';
import { solveOde } from '../../src/theory/online/solveOde.ts';
import { onlineProblem } from '../problem/online/onlineProblem.ts';
import { trialsOf } from '../simulation/online/runs.ts';

const pair = { hidden: 2, activation: 'erf' };

/** Two units that learn two, from random weights. */
const problem = onlineProblem([
  { ...pair, name: 'truth' },
  { ...pair, name: 'student', learnsFrom: 'truth', rate: 1.5 },
]);

/** When the student of a course escapes from its plateau; undefined if it has not by its end. */
function escapeOf(states: readonly OnlineState[]): number | undefined {
  const units = unitsOf(problem);
  return escapeTime(
    states.map(({ time }) => time),
    states.map((state) => specialisation(units, state, 1) as number),
  );
}

const grid = (end: number) => Array.from({ length: 201 }, (_, k) => (end * k) / 200);

/** Escape times in N dimensions, ascending; infinite for trials that have not got there by `end`. */
export function escapesAt(n: number, trials: number, end: number): number[] {
  return trialsOf('overlap chain', problem, { times: grid(end), n }, trials)
    .map((states) => escapeOf(states) ?? Infinity)
    .sort((a, b) => a - b);
}

/** The value in so many ranks, or half ranks, above the median of an ascending list. */
function aboveMedian(sorted: readonly number[], ranks: number): number {
  const rank = (sorted.length - 1) / 2 + ranks;
  return ((sorted[Math.floor(rank)] as number) + (sorted[Math.ceil(rank)] as number)) / 2;
}

/**
 * The straight line of median escape times over ln N (least squares), the error of its slope, and χ².
 * Unlike means, medians do not ask how long the last trials take. Escape times at large N differ from
 * each other by a shift, so their errors come from the distances to the medians at all N together:
 * a median of n values has the error of ½√n ranks.
 */
export function lineOverLogN(groups: ReadonlyMap<number, readonly number[]>) {
  const distances = [...groups.values()]
    .flatMap((sorted) => sorted.map((escape) => escape - aboveMedian(sorted, 0)))
    .sort((a, b) => a - b);
  const half = Math.round(Math.sqrt(distances.length) / 2);
  const width = aboveMedian(distances, half) - aboveMedian(distances, -half);
  const variance = (width / 2) ** 2 * distances.length;
  const points = [...groups].map(([n, sorted]) => ({
    x: Math.log(n),
    y: aboveMedian(sorted, 0),
    weight: sorted.length / variance,
  }));
  type Point = (typeof points)[number];
  const sum = (term: (point: Point) => number) =>
    points.reduce((total, point) => total + point.weight * term(point), 0);
  const weight = sum(() => 1);
  const [centre, mean] = [sum(({ x }) => x) / weight, sum(({ y }) => y) / weight];
  const spread = sum(({ x }) => (x - centre) ** 2);
  const slope = sum(({ x, y }) => (x - centre) * y) / spread;
  const chiSquare = sum(({ x, y }) => (y - mean - slope * (x - centre)) ** 2);
  return { slope, stderr: 1 / Math.sqrt(spread), chiSquare };
}

/**
 * 1/(2λ), where λ is the rate at which units part on the plateau: a start of 1/√N takes as long to
 * grow to order one. From the escapes of two starts in the differential equations, a factor of ten
 * apart.
 */
export function slopeOfTheory(): number {
  const [near, far] = [1e-3, 1e-4].map((same) => {
    const networks = problem.networks.map((network) =>
      network.name === 'truth' ? network : { ...network, init: { overlaps: { truth: { same } } } },
    );
    const escape = escapeOf(solveOde(onlineProblem(networks), grid(200)).states);
    if (escape === undefined) throw new Error('the plateau is longer');
    return escape;
  }) as [number, number];
  return (far - near) / Math.log(10) / 2;
}
