import { affineFixedPoint } from './affineFixedPoint.ts';
import type { SingleIndexPopulation } from '../../../problem/population.ts';
import { ancestors } from '../chainLearner.ts';
import type { ConvexLearner } from '../chainLearner.ts';
import type { ChainContext } from '../fields/chainGrid.ts';
import { copyState, setPair } from '../chainState.ts';
import type { ChainState } from '../chainState.ts';
import { linearAverages } from './linearAverages.ts';
import { linearResponse } from './linearResponse.ts';
import { linearTraining } from './linearTraining.ts';
import { setConjugates } from '../learnerMap.ts';
import { partObservables } from '../partObservables.ts';
import { shellAverages } from '../weights/shells.ts';
import { noAnswer } from '../solution.ts';
import type { LearnerSolution } from '../solution.ts';

/** Rounding of averages, amplified by V, leaves residuals of about 1e−13. */
const tolerance = 1e-10;

/**
 * Solves the state evolution of learner `index` where its field and its ancestors' are linear in
 * the sample (`isLinear`): the same fixed point as `solveLearner` without any quadrature, and
 * without iteration. One response has a scalar equation of its own; given it the others, then the
 * mean and the bias, then the overlaps, then the norm solve linear equations. `state` holds the
 * ancestors' solution.
 */
export function solveLinearLearner(
  context: ChainContext,
  population: SingleIndexPopulation,
  index: number,
  state: ChainState,
): LearnerSolution {
  const response = linearResponse(context, index);
  if (response === null) return { converged: false, reason: undetermined, residual: null };
  const order = [...ancestors(context.learners, index), index];
  const work = copyState(state);
  const sweep = linearSweep(context, work, order);
  const sweeps = solveBlocks(sweep, work, order, response);
  const residual = sweeps === null ? null : residualOf(work, order, sweep());
  if (sweeps === null || residual === null || !(residual <= tolerance)) {
    return noAnswer(context, index, 'the linear equations are too close to singular', residual);
  }
  const parts = linearTraining(population, context, work, order);
  const observables = partObservables(population, context, work, index, parts);
  const exact = { replicas: null, quadrature: 'exact' as const, quadratureError: 0 };
  return { converged: true, state: work, ...exact, residual, sweeps, observables };
}

const undetermined =
  'l2 is 0 and there are no more samples than inputs: many weights fit them alike';

/** The order parameters of one learner: m, b, its row of Q and its row of V. */
interface Row {
  m: number;
  b: number;
  Q: number[];
  V: number[];
}

function readRow(state: ChainState, order: readonly number[]): Row {
  const k = order[order.length - 1] as number;
  return {
    m: state.m.get(k, 0),
    b: state.b.get(k, 0),
    Q: order.map((j) => state.Q.get(k, j)),
    V: order.map((j) => state.V.get(k, j)),
  };
}

function writeRow(state: ChainState, order: readonly number[], { m, b, Q, V }: Row): void {
  const k = order[order.length - 1] as number;
  state.m.set(k, 0, m);
  state.b.set(k, 0, b);
  order.forEach((j, level) => {
    setPair(state.Q, k, j, Q[level] as number);
    state.V.set(k, j, V[level] as number);
  });
}

/** One sweep of the state evolution, as `learnerMap` without a grid, of the row in `state`. */
function linearSweep(
  context: ChainContext,
  state: ChainState,
  order: readonly number[],
): () => Row {
  const { alpha, law, learners } = context;
  const own = order.length - 1;
  const k = order[own] as number;
  const averagesOf = linearAverages(context, state, order);
  return () => {
    const averages = averagesOf();
    setConjugates(state, order, averages, alpha, law.delta);
    const row = shellAverages(learners, order, state, law.delta);
    if (!(learners[k] as ConvexLearner).bias) return { ...row, b: 0 };
    // One Newton step on E[g] = 0, which is linear in b.
    return { ...row, b: state.b.get(k, 0) - averages.pull / (averages.slopes[own] as number) };
  };
}

/** Unknowns whose equations are affine once those of the blocks before are known. */
interface Block {
  scales: number[];
  read: (row: Row) => number[];
  write: (row: Row, values: number[]) => Row;
}

function blocks(state: ChainState, order: readonly number[], response: number): Block[] {
  const own = order.length - 1;
  const norms = order.slice(0, own).map((j) => Math.sqrt(state.Q.get(j, j)));
  const before = (values: readonly number[]) => values.slice(0, own);
  const last = (values: readonly number[]) => values[own] as number;
  return [
    {
      scales: norms.map(() => response),
      read: ({ V }) => before(V),
      write: (row, values) => ({ ...row, V: [...values, last(row.V)] }),
    },
    {
      scales: [1, 1],
      read: ({ m, b }) => [m, b],
      write: (row, [m, b]) => ({ ...row, m: m as number, b: b as number }),
    },
    {
      scales: norms,
      read: ({ Q }) => before(Q),
      write: (row, values) => ({ ...row, Q: [...values, last(row.Q)] }),
    },
    {
      scales: [1],
      read: ({ Q }) => [last(Q)],
      write: (row, [q]) => ({ ...row, Q: [...before(row.Q), q as number] }),
    },
  ];
}

/** Solves block after block and leaves the row in `state`; returns the sweeps, null on failure. */
function solveBlocks(
  sweep: () => Row,
  state: ChainState,
  order: readonly number[],
  response: number,
): number | null {
  const zeros = order.map(() => 0);
  let row: Row = { m: 0, b: 0, Q: zeros, V: [...zeros.slice(1), response] };
  let sweeps = 0;
  for (const { scales, read, write } of blocks(state, order, response)) {
    const map = (values: number[]) => {
      sweeps++;
      writeRow(state, order, write(row, values));
      return read(sweep());
    };
    const found = affineFixedPoint(map, scales);
    if (found === null) return null;
    row = write(row, found);
  }
  writeRow(state, order, row);
  return sweeps;
}

/** max |image − x|/(1 + |x|) over the whole row. */
function residualOf(state: ChainState, order: readonly number[], image: Row): number {
  const row = readRow(state, order);
  const entries = ({ m, b, Q, V }: Row) => [m, b, ...Q, ...V];
  const images = entries(image);
  const errors = entries(row).map(
    (x, i) => Math.abs((images[i] as number) - x) / (1 + Math.abs(x)),
  );
  return Math.max(...errors);
}
