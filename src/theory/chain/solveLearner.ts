import { fixedPoint } from '../../numerics/fixedPoint.ts';
import type { FixedPointResult } from '../../numerics/fixedPoint.ts';
import { newtonFixedPoint } from '../../numerics/newtonFixedPoint.ts';
import { observableNames } from '../../observables/observables.ts';
import type { LearnerObservables, ObservableName } from '../../observables/observables.ts';
import type { Population } from '../../problem/population.ts';
import { ancestors } from './chainLearner.ts';
import { approach, gridSuits, learnerTask } from './approach.ts';
import type { ChainContext } from './chainGrid.ts';
import type { ChainState } from './chainState.ts';
import { copyState } from './chainState.ts';
import { learnerMap, packUnknowns } from './learnerMap.ts';
import type { LearnerTask } from './learnerMap.ts';
import { learnerObservables } from './learnerObservables.ts';
import { QuadratureLimitError } from './levelRule.ts';

/** The order parameters of one convex learner, given those of its ancestors. */
export type LearnerSolution =
  | {
      converged: true;
      state: ChainState;
      residual: number;
      quadratureError: number;
      sweeps: number;
      observables: LearnerObservables;
    }
  | { converged: false; reason: string; residual: number | null };

/**
 * Successive quadrature errors e^{−exponent}: finer and finer grids until two agree, each laid out
 * from the order parameters found on the one before.
 */
const exponents = [15, 24, 36, 54, 80];

/** Two grids agree when no observable moves more than this, relative to 1 + |value|. */
const quadratureTolerance = 1e-6;

/** Rounding of averages, amplified by V up to 1e5, leaves residuals of about 1e−11. */
const tolerance = 1e-10;

const accelerated = { tolerance, evaluations: 120, depth: 5, mixing: 0.7 };

/**
 * Solves the state evolution of learner `index` by an accelerated fixed-point iteration, on
 * finer and finer grids. `state` holds its ancestors' solution; `guess` where to begin. An answer
 * counts only if its residual and the change under a finer quadrature are both small.
 */
export function solveLearner(
  context: ChainContext,
  population: Population,
  index: number,
  state: ChainState,
  guess: ChainState | null,
): LearnerSolution {
  const order = [...ancestors(context.learners, index), index];
  const work = copyState(state);
  try {
    const sweeps = approach(context, order, work, guess);
    return refine(context, population, order, work, sweeps);
  } catch (error) {
    if (error instanceof QuadratureLimitError) {
      return noAnswer(context, index, error.message, null);
    }
    throw error;
  }
}

function refine(
  context: ChainContext,
  population: Population,
  order: readonly number[],
  state: ChainState,
  sweepsBefore: number,
): LearnerSolution {
  let sweeps = sweepsBefore;
  let previous: LearnerObservables | null = null;
  let quadratureError = Number.POSITIVE_INFINITY;
  for (const exponent of exponents) {
    const { task, found, evaluations } = settle(context, order, state, exponent);
    sweeps += evaluations;
    if (!found.converged) return unconverged(context, order, found);
    const observables = learnerObservables(task, population);
    if (observables === null) return unconverged(context, order, found);
    const { settled, error } = compare(previous, observables);
    quadratureError = error;
    if (error <= quadratureTolerance && (settled === observables || exponent >= lastForSteps)) {
      const { residual } = found;
      return { converged: true, state, residual, quadratureError, sweeps, observables: settled };
    }
    previous = observables;
  }
  const reason = `the quadrature did not settle (observables still move by ${quadratureError.toExponential(1)})`;
  return { converged: false, reason, residual: null };
}

interface Settled {
  task: LearnerTask;
  found: FixedPointResult;
  evaluations: number;
}

/** Iterates on grids of one fineness until the grid suits the solution found on it. */
function settle(
  context: ChainContext,
  order: readonly number[],
  state: ChainState,
  exponent: number,
): Settled {
  let evaluations = 0;
  for (let round = 1; ; round++) {
    const task = learnerTask(context, order, state, exponent);
    const found = iterate(task);
    evaluations += found.evaluations;
    learnerMap(task, found.point);
    if (round === mostGrids || gridSuits(task)) return { task, found, evaluations };
  }
}

const mostGrids = 8;

function unconverged(
  context: ChainContext,
  order: readonly number[],
  { residual, evaluations }: FixedPointResult,
): LearnerSolution {
  const reason = `the fixed point was not found in ${evaluations} sweeps (residual ${residual.toExponential(1)})`;
  return noAnswer(context, order[order.length - 1] as number, reason, residual);
}

/** Without a ridge the likeliest reason is that there is nothing to find. */
function noAnswer(
  { learners }: ChainContext,
  index: number,
  reason: string,
  residual: number | null,
): LearnerSolution {
  const learner = learners[index];
  const unbounded = learner?.kind === 'convex' && learner.l2 === 0;
  const hint = '; l2 is 0, and where the sample is separable there is no minimiser';
  return { converged: false, reason: unbounded ? reason + hint : reason, residual };
}

/**
 * Anderson acceleration; where it stalls (near α = η, and at the edge of separability), Newton's
 * method from the closest point.
 */
function iterate(task: LearnerTask): FixedPointResult {
  const start = packUnknowns(task.state, task.order);
  const map = (unknowns: Float64Array) => learnerMap(task, unknowns);
  const fast = fixedPoint(map, start, accelerated);
  if (fast.converged) return fast;
  const sure = newtonFixedPoint(map, fast.point, { tolerance, steps: 30 });
  return { ...sure, evaluations: fast.evaluations + sure.evaluations };
}

/**
 * Training errors integrate a step, which may be too sharp for any grid when a student all but
 * copies its teacher. After this exponent they are left out if they are all that has not settled.
 */
const lastForSteps = 36;

const stepObservables: readonly ObservableName[] = ['trainError', 'gap'];

interface Comparison {
  /** The new observables without those of `stepObservables` that moved; all of them if none did. */
  settled: LearnerObservables;
  /** The largest change of the settled ones, relative to 1 + |value|. */
  error: number;
}

function compare(before: LearnerObservables | null, after: LearnerObservables): Comparison {
  if (before === null) return { settled: after, error: Number.POSITIVE_INFINITY };
  const change = (name: ObservableName) => {
    const value = after[name] ?? 0;
    return Math.abs(value - (before[name] ?? Number.NaN)) / (1 + Math.abs(value));
  };
  const names = observableNames.filter((name) => after[name] !== undefined);
  const moving = stepObservables.filter((name) => !(change(name) <= quadratureTolerance));
  const kept = names.filter((name) => !moving.includes(name));
  const settled =
    moving.length === 0
      ? after
      : Object.fromEntries(kept.map((name) => [name, after[name] as number]));
  return { settled, error: Math.max(...kept.map(change)) };
}
