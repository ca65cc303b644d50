import type { Vector } from '../design/design.ts';
import { rowAddress } from '../design/rowRange.ts';
import type { FittedLearner } from '../fittedLearner.ts';
import { partRows, trainingRows } from '../partRows.ts';
import type { Untrained } from '../training/trainingTask.ts';
import type { Trial } from '../trial.ts';
import type { CrossFitted } from './crossFitted.ts';
import { consecutiveFolds, withoutFold } from './folds.ts';
import type { Fold } from './folds.ts';
import type { CopiedLearner } from './learnerBehind.ts';
import { trainCopy } from './trainCopy.ts';
import type { Copy } from './trainCopy.ts';

/**
 * A source by its copies, of which each is trained on the source's rows without one fold and shows
 * its field there. All samples are in some fold, also those that the source is not trained on.
 */
export function outOfFold(
  trial: Trial,
  learner: CopiedLearner,
  source: FittedLearner,
  number: number,
): CrossFitted | Untrained {
  const { kernels, problem, sample } = trial;
  const { rows } = sample.design;
  const folds = consecutiveFolds(partRows(problem.data, rows), number);
  const empty = folds.findIndex((fold) => fold.length === 0);
  if (empty >= 0) return untrained(`fold ${empty + 1} of ${number} has no samples`);
  const start = kernels.mark();
  const fields = kernels.allocate(rows);
  const copies: Copy[] = [];
  for (const [k, fold] of folds.entries()) {
    const own = withoutFold(trainingRows(problem.data, learner, rows), fold);
    const copy = trainCopy(trial, learner, source, own);
    if (!copy.converged) {
      kernels.release(start);
      return untrained(`${learner.name} without fold ${k + 1} of ${number}: ${copy.reason}`);
    }
    showOn(trial, fold, copy.state.fields, fields);
    copies.push(copy);
  }
  return {
    converged: true,
    teacher: { fields, learners: copies.map(({ state }) => state) },
    products: copies.reduce((total, { products }) => total + products, 0),
  };
}

function untrained(reason: string): Untrained {
  return { converged: false, reason };
}

/** Copies the fields on a fold. */
function showOn({ kernels }: Trial, fold: Fold, fields: Vector, out: Vector): void {
  for (const { first, count } of fold) {
    kernels.raw.copy(rowAddress(fields, first), rowAddress(out, first), count);
  }
}
