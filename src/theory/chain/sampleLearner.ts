import type { Matrix } from 'ml-matrix';
import { gaussianLattice } from './fields/gaussianLattice.ts';
import { observableNames } from '../../observables/observables.ts';
import type { LearnerObservables, ObservableName } from '../../observables/observables.ts';
import type { SingleIndexPopulation } from '../../problem/population.ts';
import { approach, mixings, roughInverse } from './approach.ts';
import { ancestors } from './chainLearner.ts';
import type { Care } from './care.ts';
import type { ChainContext } from './fields/chainGrid.ts';
import { averageRow, copyState } from './chainState.ts';
import type { ChainState } from './chainState.ts';
import { packUnknowns, unpackUnknowns } from './learnerMap.ts';
import type { LearnerTask } from './learnerMap.ts';
import { settle } from './settle.ts';
import { settledObservables } from './settledObservables.ts';
import { noFixedPoint } from './solution.ts';
import type { LearnerSolution, Unsolved } from './solution.ts';

/** As many shifts of the lattice as give a spread that can be relied on. */
export const lattices = 8;

/** Points that are enough to come near. */
const roughCount = 256;

/** The error that sampled averages should have, relative to 1 + |value|; below it no more points. */
const wanted = 5e-5;

/** As many standard errors as 8 shifts of one rule exceed with a probability of 2% (Student's t). */
export const standardErrors = 3;

/** The largest error that is an answer, relative to 1 + |value|. */
export const allowed = 1e-4;

/** Error e^{−exponent} of the rule of the learner's own variable, well below that of the points. */
const exponent = 16;

/** What is known before a sampled learner is solved. */
export interface SampledStart {
  /** The solution of its ancestors. */
  state: ChainState;
  /** Their solution on each shift of the points; the same for all where they were not sampled. */
  starts: readonly ChainState[];
  /** Where to begin, if anywhere. */
  guess: ChainState | null;
  care: Care;
}

/**
 * Solves a learner with so many ancestors that no product grid is possible: their variables are
 * sampled by a lattice rule, moved by several shifts. On each the fixed point is found to the usual
 * residual; the answer is the mean over the shifts, and `quadratureError` three times its standard
 * error or, if larger, its distance from that of fewer points, which sees what all shifts have in
 * common. Each shift starts from the ancestors' solution on the same shift, so that their errors are
 * part of the spread.
 */
export function sampleLearner(
  context: ChainContext,
  population: SingleIndexPopulation,
  index: number,
  { state, starts, guess, care }: SampledStart,
): LearnerSolution {
  const order = [...ancestors(context.learners, index), index];
  const observe = (task: LearnerTask) => care.observables(task, population);
  const first = copyState(starts[0] as ChainState);
  const rough = latticeOf(order, roughCount, 0);
  let sweeps = approach(context, order, first, guess, rough, mixings[0]);
  const { inverse, evaluations } = roughInverse(context, order, first, rough);
  sweeps += evaluations;
  let near: NearPlace = { state: first, inverse };
  let before: LearnerObservables = {};
  let error = Number.POSITIVE_INFINITY;
  for (const count of care.counts) {
    const round = solveShifts(context, observe, order, starts, near, count);
    if ('reason' in round) return round;
    sweeps += round.sweeps;
    const { mean, standardError } = statistics(round.observables);
    const previous = before;
    const checked = settledObservables(mean, allowed, (name) =>
      Math.max(
        standardErrors * (standardError[name] as number),
        Math.abs((mean[name] as number) - (previous[name] ?? Number.NaN)),
      ),
    );
    error = checked.error;
    before = mean;
    near = { state: round.states[0] as ChainState, inverse: round.inverse };
    if (!(error <= wanted) && count !== care.counts.at(-1)) continue;
    if (!(error <= allowed)) break;
    const { residual, states: replicas } = round;
    return {
      converged: true,
      state: averageRow(state, replicas, index),
      replicas,
      residual,
      quadrature: 'sampled',
      quadratureError: error,
      sweeps,
      observables: checked.settled,
    };
  }
  const reason = `quasi-Monte Carlo over the fields of ${order.length} learners is not exact enough (error ${error.toExponential(1)})`;
  return { converged: false, reason, residual: null };
}

function latticeOf(order: readonly number[], count: number, shift: number): Float64Array[] {
  return gaussianLattice(order.length - 1, count, shift);
}

interface SolvedShifts {
  states: ChainState[];
  observables: LearnerObservables[];
  /** The inverse of the Jacobian as the last of them left it. */
  inverse: Matrix | null;
  /** The largest. */
  residual: number;
  sweeps: number;
}

/** A solution on other points, and the inverse of the Jacobian of the sweep, less 1, there. */
interface NearPlace {
  state: ChainState;
  inverse: Matrix | null;
}

function solveShifts(
  context: ChainContext,
  observe: (task: LearnerTask) => LearnerObservables | null,
  order: readonly number[],
  starts: readonly ChainState[],
  near: NearPlace,
  count: number,
): SolvedShifts | Unsolved {
  const { inverse } = near;
  const solved: SolvedShifts = { states: [], observables: [], inverse, residual: 0, sweeps: 0 };
  for (const [shift, start] of starts.entries()) {
    const state = copyState(start);
    unpackUnknowns(state, order, packUnknowns(near.state, order));
    const points = latticeOf(order, count, shift);
    const settled = settle(context, order, state, { exponent, points }, solved.inverse);
    const { task, found, evaluations } = settled;
    solved.inverse = settled.inverse ?? solved.inverse;
    const observables = found.converged ? observe(task) : null;
    if (observables === null) return noFixedPoint(context, order, found);
    solved.states.push(state);
    solved.observables.push(observables);
    solved.residual = Math.max(solved.residual, found.residual);
    solved.sweeps += evaluations;
  }
  return solved;
}

/** Mean and standard error over the shifts of every observable that all of them have. */
function statistics(samples: readonly LearnerObservables[]) {
  const mean: LearnerObservables = {};
  const standardError: Partial<Record<ObservableName, number>> = {};
  for (const name of observableNames) {
    const values = samples.flatMap((sample) => sample[name] ?? []);
    if (values.length < samples.length) continue;
    const average = values.reduce((sum, value) => sum + value, 0) / values.length;
    const squares = values.reduce((sum, value) => sum + (value - average) ** 2, 0);
    mean[name] = average;
    standardError[name] = Math.sqrt(squares / (values.length * (values.length - 1)));
  }
  return { mean, standardError };
}
