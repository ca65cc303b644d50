import { strengthGrid } from '../../problem/strengthGrid.ts';
import type { FittedLearner } from '../fittedLearner.ts';
import { trainingRows } from '../partRows.ts';
import type { PartRows } from '../partRows.ts';
import type { Teacher } from '../teacher.ts';
import type { Untrained } from '../training/trainingTask.ts';
import type { Trial } from '../trial.ts';
import { cutSample } from './cutSample.ts';
import { onFold, withoutFold } from './folds.ts';
import type { Fold } from './folds.ts';
import { heldOutLoss } from './heldOutLoss.ts';
import type { CopiedLearner } from './learnerBehind.ts';
import { needsChoice, strengthFolds } from './strengthFolds.ts';
import { trainCopy } from './trainCopy.ts';
import { withStrength } from './withStrength.ts';

/** The strength that was chosen, if there was a choice, and the products that it took. */
export interface Chosen {
  converged: true;
  strength: number | undefined;
  products: number;
}

/**
 * The strength of a learner's correction with the least loss on held-out labels, see `heldOutLoss`, of
 * equal ones the least: for every strength of the grid the learner is trained without each fold in
 * turn, on the targets that its teacher shows (which are not trained again), and scored there. Folds
 * are those of cross-fitting where it has a number of them, else five. A strength with which there is
 * no minimum is not chosen: large ones push the probabilities that are asked for beyond 0 and 1.
 */
export function chooseStrength(
  trial: Trial,
  learner: CopiedLearner,
  teacher: Teacher | undefined,
): Chosen | Untrained {
  if (!needsChoice(learner)) return { converged: true, strength: undefined, products: 0 };
  const scores = cutSample(trial, strengthFolds(learner)).folds.map((fold) =>
    scoreWithout(trial, learner, teacher, fold),
  );
  const totals = strengthGrid.map((_, i) =>
    scores.reduce((sum, { losses }) => sum + (losses[i] as number), 0),
  );
  const least = Math.min(...totals);
  if (least === Number.POSITIVE_INFINITY) {
    const reason = scores.find(({ losses }) => losses[0] === least)?.reason;
    return { converged: false, reason: `no strength has a minimum without every fold: ${reason}` };
  }
  const products = scores.reduce((sum, score) => sum + score.products, 0);
  return { converged: true, strength: strengthGrid[totals.indexOf(least)], products };
}

/** How learners of every strength do on a fold that they are trained without. */
interface Score {
  /** Sums over its labels; infinite without a minimum. */
  losses: number[];
  products: number;
  /** Why the first one without a minimum has none. */
  reason: string | undefined;
}

function scoreWithout(
  trial: Trial,
  learner: CopiedLearner,
  teacher: Teacher | undefined,
  fold: Fold,
): Score {
  const { kernels } = trial;
  const all = trainingRows(trial.problem.data, learner, trial.sample.design.rows);
  const [left, held] = [withoutFold(all, fold), onFold(all, fold)];
  const start = kernels.mark();
  const score: Score = { losses: [], products: 0, reason: undefined };
  let near: FittedLearner | undefined;
  for (const strength of strengthGrid) {
    const copy = trainCopy(trial, withStrength(learner, strength), { teacher, near }, left);
    if (copy.converged) {
      score.losses.push(lossOn(trial, learner, held, copy.state));
      score.products += copy.products;
      near = copy.state;
    } else {
      score.losses.push(Number.POSITIVE_INFINITY);
      score.reason ??= copy.reason;
    }
  }
  kernels.release(start);
  return score;
}

/** The sum of held-out losses over the labels of some rows. */
function lossOn(
  { kernels, sample }: Trial,
  learner: CopiedLearner,
  parts: readonly PartRows[],
  state: FittedLearner,
): number {
  const loss = heldOutLoss(learner);
  const { rows: all } = sample.design;
  const [fields, labels] = [kernels.view(state.fields, all), kernels.view(sample.labels, all)];
  let total = 0;
  for (const { part, rows } of parts) {
    if (!part.labels) continue;
    for (let row = rows.first; row < rows.first + rows.count; row++) {
      total += loss(labels[row] as number, fields[row] as number);
    }
  }
  return total;
}
