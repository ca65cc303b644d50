import type { Vector } from '../design/design.ts';
import { rowAddress } from '../design/rowRange.ts';
import type { FittedLearner } from '../fittedLearner.ts';
import { trainingRows } from '../partRows.ts';
import type { Untrained } from '../training/trainingTask.ts';
import type { Trial } from '../trial.ts';
import type { CrossFitted } from './crossFitted.ts';
import { cutSample } from './cutSample.ts';
import { withoutFold } from './folds.ts';
import type { Fold } from './folds.ts';
import type { CopiedLearner } from './learnerBehind.ts';
import { oneClass } from './oneClass.ts';
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
  const { kernels, sample } = trial;
  const { folds, note } = cutSample(trial, number);
  const empty = folds.findIndex((fold) => fold.length === 0);
  if (empty >= 0) return untrained(`fold ${empty + 1} of ${number} has no samples`);
  const start = kernels.mark();
  const fields = kernels.allocate(sample.design.rows);
  const copies: Copy[] = [];
  for (const [k, fold] of folds.entries()) {
    const copy = copyWithout(trial, learner, source, fold);
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
    ...(note !== undefined && { note }),
  };
}

/** A copy of the source that is trained on all of its rows but those of a fold. */
function copyWithout(
  trial: Trial,
  learner: CopiedLearner,
  source: FittedLearner,
  fold: Fold,
): Copy | Untrained {
  const all = trainingRows(trial.problem.data, learner, trial.sample.design.rows);
  const left = withoutFold(all, fold);
  const reason = oneClass(trial, learner, all, left);
  if (reason !== undefined) return untrained(reason);
  return trainCopy(trial, learner, { teacher: source.teacher, near: source }, left);
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
