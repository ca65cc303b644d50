import type { Matrix } from 'ml-matrix';
import type { ObservableName } from '../../observables/observables.ts';
import type { LearnerObservables } from '../../observables/observables.ts';
import type { SingleIndexPopulation } from '../../problem/population.ts';
import { approach, mixings, roughInverse } from './approach.ts';
import { ancestors } from './chainLearner.ts';
import type { Care } from './care.ts';
import type { ChainContext } from './fields/chainGrid.ts';
import type { ChainState } from './chainState.ts';
import { copyState } from './chainState.ts';
import { mostLatticeDimensions } from './fields/gaussianLattice.ts';
import { GridSizeError, QuadratureLimitError } from './fields/levelRule.ts';
import { lattices, sampleLearner } from './sampleLearner.ts';
import { settle } from './settle.ts';
import { settledObservables } from './settledObservables.ts';
import type { SettledObservables } from './settledObservables.ts';
import { noAnswer, noFixedPoint } from './solution.ts';
import type { LearnerSolution, Unsolved } from './solution.ts';

/** What is known before a learner is solved. */
export interface LearnerStart {
  /** The solution of all its ancestors. */
  state: ChainState;
  /** Their solution on each shift of the points, where any of them was sampled. */
  replicas: readonly ChainState[] | null;
  /** Where to begin, if anywhere. */
  guess: ChainState | null;
  care: Care;
}

/** Two grids agree when no observable moves more than this, relative to 1 + |value|. */
const quadratureTolerance = 1e-6;

/**
 * Where the next finer grid would be too large, the finest possible is compared with this one: the
 * stated error is then that of the coarser of the two.
 */
const coarseExponent = 11;

/** The largest error that is an answer where no finer grid is possible. */
const coarseTolerance = 1e-4;

/**
 * Solves the state evolution of learner `index` by an accelerated fixed-point iteration, on finer
 * and finer grids, or on sampled points where its chain is too long for any grid. An answer counts
 * only if its residual and the change under another quadrature are both small.
 */
export function solveLearner(
  context: ChainContext,
  population: SingleIndexPopulation,
  index: number,
  start: LearnerStart,
): LearnerSolution {
  try {
    return solveOnAnything(context, population, index, start);
  } catch (error) {
    if (!(error instanceof QuadratureLimitError)) throw error;
    return noAnswer(context, index, error.message, null);
  }
}

/** @throws QuadratureLimitError where averages are too sharp for grids and for samples. */
function solveOnAnything(
  context: ChainContext,
  population: SingleIndexPopulation,
  index: number,
  { state, replicas, guess, care }: LearnerStart,
): LearnerSolution {
  const order = [...ancestors(context.learners, index), index];
  const sample = (starts: readonly ChainState[]) =>
    sampleLearner(context, population, index, { state, starts, guess, care });
  if (replicas !== null) return sample(replicas);
  try {
    return solveOnGrids({ context, population, order, state, inverse: null, care }, guess);
  } catch (error) {
    if (!(error instanceof GridSizeError) || order.length < 3) throw error;
    const ancestry = order.length - 1;
    if (ancestry > mostLatticeDimensions) {
      throw new GridSizeError(`the fields of ${ancestry} ancestors are too many for an average`);
    }
    return sample(new Array<ChainState>(lattices).fill(state));
  }
}

/** With whole steps first; with short ones where these lead nowhere. */
function solveOnGrids(refinement: Refinement, guess: ChainState | null): LearnerSolution {
  const { context, order } = refinement;
  const attempt = (mixing: number) => {
    const state = copyState(refinement.state);
    const sweeps = approach(context, order, state, guess, null, mixing);
    const { inverse, evaluations } = roughInverse(context, order, state, null);
    return refine({ ...refinement, state, inverse }, sweeps + evaluations);
  };
  try {
    const solution = attempt(mixings[0]);
    return solution.converged ? solution : attempt(mixings[1]);
  } catch (error) {
    if (!(error instanceof QuadratureLimitError) || error instanceof GridSizeError) throw error;
    return attempt(mixings[1]);
  }
}

/** What is asked, and what improves from grid to grid: the state, and the inverse of the Jacobian. */
interface Refinement {
  context: ChainContext;
  population: SingleIndexPopulation;
  order: readonly number[];
  state: ChainState;
  inverse: Matrix | null;
  care: Care;
}

/** @throws QuadratureLimitError when even the first grid would be too large. */
function refine(refinement: Refinement, sweepsBefore: number): LearnerSolution {
  let sweeps = sweepsBefore;
  let previous: SolvedGrid | null = null;
  let quadratureError = Number.POSITIVE_INFINITY;
  for (const exponent of refinement.care.exponents) {
    const solved = solveFiner(refinement, exponent, previous);
    if (solved === null) return compareCoarser(refinement, previous as SolvedGrid, sweeps);
    if ('reason' in solved) return solved;
    sweeps += solved.sweeps;
    const { settled, error } = compare(previous?.observables ?? null, solved.observables);
    quadratureError = error;
    const whole = settled === solved.observables || exponent >= lastForSteps;
    if (error <= quadratureTolerance && whole) {
      return solution(refinement, { ...solved, observables: settled, sweeps }, error);
    }
    previous = solved;
  }
  const reason = `the quadrature did not settle (observables still move by ${quadratureError.toExponential(1)})`;
  return { converged: false, reason, residual: null };
}

/** A fixed point on a grid. */
interface SolvedGrid {
  observables: LearnerObservables;
  residual: number;
  sweeps: number;
}

function solveGrid(refinement: Refinement, exponent: number): SolvedGrid | Unsolved {
  const { context, population, order, state, care } = refinement;
  const quadrature = { exponent, points: null };
  const settled = settle(context, order, state, quadrature, refinement.inverse);
  const { task, found, evaluations } = settled;
  refinement.inverse = settled.inverse;
  const observables = found.converged ? care.observables(task, population) : null;
  if (observables === null) return noFixedPoint(context, order, found);
  return { observables, residual: found.residual, sweeps: evaluations };
}

/** The next finer grid, or null where it would be too large but a coarser one is solved. */
function solveFiner(
  refinement: Refinement,
  exponent: number,
  previous: SolvedGrid | null,
): SolvedGrid | Unsolved | null {
  const { state } = refinement;
  const work = copyState(state);
  try {
    const finer = { ...refinement, state: work };
    const solved = solveGrid(finer, exponent);
    Object.assign(state, work);
    refinement.inverse = finer.inverse;
    return solved;
  } catch (error) {
    if (previous === null || !(error instanceof GridSizeError)) throw error;
    return null;
  }
}

/**
 * The finest grid that is possible, with the error that a coarser one has against it.
 *
 * @throws GridSizeError when that is too large for an answer, and sampling may do better.
 */
function compareCoarser(
  refinement: Refinement,
  finest: SolvedGrid,
  sweepsBefore: number,
): LearnerSolution {
  const work = copyState(refinement.state);
  const coarse = solveGrid({ ...refinement, state: work }, coarseExponent);
  if ('reason' in coarse) return coarse;
  const { settled, error } = compare(coarse.observables, finest.observables, coarseTolerance);
  const sweeps = sweepsBefore + coarse.sweeps;
  if (error <= coarseTolerance) {
    return solution(refinement, { ...finest, observables: settled, sweeps }, error);
  }
  const reason = `a grid over the fields of ${refinement.order.length} learners cannot be fine enough (error ${error.toExponential(1)})`;
  if (refinement.order.length > 2) throw new GridSizeError(reason);
  return { converged: false, reason, residual: null };
}

function solution(
  { state }: Refinement,
  { observables, residual, sweeps }: SolvedGrid,
  quadratureError: number,
): LearnerSolution {
  const onGrid = { replicas: null, quadrature: 'grid' as const, quadratureError };
  return { converged: true, state, ...onGrid, residual, sweeps, observables };
}

/** After this exponent training errors are left out if they are all that has not settled. */
const lastForSteps = 36;

function compare(
  before: LearnerObservables | null,
  after: LearnerObservables,
  tolerance = quadratureTolerance,
): SettledObservables {
  if (before === null) return { settled: after, error: Number.POSITIVE_INFINITY };
  const change = (name: ObservableName) =>
    Math.abs((after[name] as number) - (before[name] ?? Number.NaN));
  return settledObservables(after, tolerance, change);
}
