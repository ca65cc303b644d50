import type { Matrix } from 'ml-matrix';
import { quasiNewton } from '../quasiNewton/quasiNewton.ts';
import type { ObservableName } from '../../observables/observables.ts';
import type { SingleIndexPopulation } from '../../problem/population.ts';
import { approach, gridSuits, learnerTask, mixings } from '../chain/approach.ts';
import { ancestors, sourcesOf } from '../chain/chainLearner.ts';
import { copyState } from '../chain/chainState.ts';
import type { ChainState } from '../chain/chainState.ts';
import type { ChainContext } from '../chain/fields/chainGrid.ts';
import { QuadratureLimitError } from '../chain/fields/levelRule.ts';
import { beginAt, learnerMap, unpackUnknowns } from '../chain/learnerMap.ts';
import type { LearnerTask } from '../chain/learnerMap.ts';
import { learnerObservables } from '../chain/learnerObservables.ts';
import { freshObservables } from '../chain/partObservables.ts';
import type { LearnerSolution } from '../chain/solution.ts';
import { solvedUnknowns } from '../chain/solvedUnknowns.ts';

/** Unknowns of a learner where they have been found, as `packUnknowns` has them. */
export interface KnownPlace {
  unknowns: Float64Array;
  /** About the inverse of the Jacobian of the sweep there, less 1; null where nobody needed it. */
  inverse: Matrix | null;
}

/** A learner that was looked for, and the matrix that was found on the way. */
export interface FoundLearner extends Pick<KnownPlace, 'inverse'> {
  solution: LearnerSolution;
}

/** What is sought of a learner. */
export interface Sought {
  /** Where it may be, if anything is known of that. */
  near: KnownPlace | null;
  /** The observables that somebody looks at; others may come along. */
  wanted: readonly ObservableName[];
}

/** Error e^{−exponent} of the quadrature, about 2e-5. */
const exponent = 11;

/** The last step takes test errors from here to within 1e-5, mostly. */
const tolerance = 1e-3;

/** Unknowns are logarithms and correlations: the test error moves less than they do. */
const lastStep = 3e-3;

/** As many sweeps as a dozen unknowns take to find the Jacobian anew, and some steps. */
const evaluations = 24;

/** What order parameters say without another average: the others cost as much as the search. */
const freshNames: readonly ObservableName[] = ['m', 'q', 'bias', 'testError'];

/** A grid that turns out too coarse is laid out again, but not forever. */
const mostGrids = 3;

/** Longer chains need samples, or grids that take seconds. */
const mostLearners = 3;

/**
 * A convex learner of a chain on one coarse grid, a step beyond a residual of 1e-3, from a place
 * nearby; without one from the cold start. `state` holds the solution of its ancestors.
 */
export function provisionalLearner(
  context: ChainContext,
  population: SingleIndexPopulation,
  index: number,
  state: ChainState,
  sought: Sought,
): FoundLearner {
  const order = [...ancestors(context.learners, index), index];
  if (order.length > mostLearners) return unfound('a chain of this length takes its time');
  try {
    return findNear(context, population, order, copyState(state), sought);
  } catch (error) {
    if (!(error instanceof QuadratureLimitError)) throw error;
    return unfound(error.message);
  }
}

function unfound(reason: string, residual: number | null = null): FoundLearner {
  return { solution: { converged: false, reason, residual }, inverse: null };
}

/** @throws QuadratureLimitError when a grid would be too large. */
function findNear(
  context: ChainContext,
  population: SingleIndexPopulation,
  order: readonly number[],
  state: ChainState,
  { near, wanted }: Sought,
): FoundLearner {
  if (near === null) approach(context, order, state, null, null, mixings[0]);
  else beginAt(context, state, order, near.unknowns);
  let inverse = near?.inverse ?? null;
  let sweeps = 0;
  for (let round = 1; ; round++) {
    const task = learnerTask(context, order, state, { exponent, points: null });
    const { from, map, whole } = solvedUnknowns(task, inverse);
    const found = quasiNewton(map, from, { tolerance, lastStep, evaluations });
    sweeps += found.evaluations;
    inverse = found.inverse;
    if (!found.converged) return unfound('not found at once', found.residual);
    finish(task, whole(found.ahead));
    if (round < mostGrids && !gridSuits(task)) continue;
    const observables = wanted.every((name) => freshNames.includes(name))
      ? freshObservables(population, state, order[order.length - 1] as number)
      : learnerObservables(task, population);
    if (observables === null) return unfound('not found at once', found.residual);
    const quadrature = { quadrature: 'grid' as const, quadratureError: Math.exp(-exponent) };
    const { residual } = found;
    const numbers = { replicas: null, ...quadrature, residual, sweeps, observables };
    return { solution: { converged: true, state, ...numbers }, inverse };
  }
}

/** Leaves a point in the state: with its conjugates only where they are asked for. */
function finish(task: LearnerTask, point: Float64Array): void {
  const { context, state, order } = task;
  const k = order[order.length - 1] as number;
  if (context.learners.some((learner) => sourcesOf(learner).includes(k))) learnerMap(task, point);
  else unpackUnknowns(state, order, point);
}
