import { dataLoss } from '../../observables/dataLoss.ts';
import type { DataTerm } from '../../observables/dataTerm.ts';
import { freshTerm } from '../../observables/partTerm.ts';
import type { TrainedLearner } from '../../problem/problem.ts';
import type { FittedLearner } from '../fittedLearner.ts';
import { FRESH_BLOCK, visitFreshBlocks } from '../freshBlocks.ts';
import type { FreshBlock } from '../freshBlocks.ts';
import { fieldWriter } from '../freshSample.ts';
import { errorOnRows } from '../measure.ts';
import { meanOverParts } from '../partRows.ts';
import type { Trial } from '../trial.ts';
import { freshCount } from './freshPredictions.ts';
import { isPointState } from './pointState.ts';
import type { Predictions } from './pointState.ts';

/** What a learner has on the fresh samples of a trial. */
export interface SampledLosses {
  testError: number;
  testLoss: number;
}

/** A sum over fresh samples of a loss with some data term. */
interface LossSum {
  term: DataTerm;
  total: number;
}

/**
 * The test error and loss of a learner that is one on points, or learns from one: averages over the
 * fresh samples of the trial, see `freshCount`.
 */
export function sampledLosses(
  trial: Trial,
  learner: TrainedLearner,
  state: FittedLearner,
  source: FittedLearner | undefined,
): SampledLosses {
  const { kernels, problem, n } = trial;
  const count = freshCount(n);
  const sums = lossSums(trial, learner);
  const mark = kernels.mark();
  const own = freshReader(trial, state, 'outputs');
  const shown = source === undefined ? () => [] : freshReader(trial, source, 'fields');
  const fields = kernels.allocate(FRESH_BLOCK);
  let errors = 0;
  visitFreshBlocks(trial, 'fresh', count, (block) => {
    const { rows } = block.design;
    const outputs = own(block);
    addLosses(kernels.view(block.vectors.labels, rows), outputs, shown(block), sums);
    kernels.view(fields, rows).set(outputs);
    const setting = { kernels, population: problem.population, truth: block.vectors.truth };
    errors += rows * errorOnRows(setting, fields, [{ first: 0, count: rows }], state);
  });
  kernels.release(mark);
  return {
    testError: errors / count,
    testLoss: meanOverParts(problem.data, learner, ({ labels }) => {
      return (sums.get(labels)?.total as number) / count;
    }),
  };
}

/** One sum for the parts with labels, and one for those without, that a learner trains on. */
function lossSums({ problem }: Trial, learner: TrainedLearner): Map<boolean, LossSum> {
  const own = problem.data.filter(({ name }) => learner.on.includes(name));
  return new Map(
    own.map((part) => [part.labels, { term: freshTerm(problem, learner, part), total: 0 }]),
  );
}

function addLosses(
  labels: Float64Array,
  outputs: ArrayLike<number>,
  shown: ArrayLike<number>,
  sums: ReadonlyMap<boolean, LossSum>,
): void {
  for (const sum of sums.values()) {
    labels.forEach((label, i) => {
      sum.total += dataLoss(sum.term, label, outputs[i] as number, shown[i] ?? 0);
    });
  }
}

/** Reads a learner's outputs or fields off a block of the fresh samples; takes memory for that. */
function freshReader(
  trial: Trial,
  state: FittedLearner,
  what: keyof Predictions,
): (block: FreshBlock) => Float64Array {
  if (isPointState(state)) {
    const known = state.fresh()[what];
    return ({ first, design }) => known.subarray(first, first + design.rows);
  }
  const { kernels } = trial;
  const write = fieldWriter(trial, state);
  const fields = kernels.allocate(FRESH_BLOCK);
  return ({ design }) => {
    write(design, fields);
    return kernels.view(fields, design.rows);
  };
}
