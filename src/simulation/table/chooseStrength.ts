import { strengthGrid } from '../../problem/strengthGrid.ts';
import type { TableLearner } from '../../problem/table/tableLearner.ts';
import type { Untrained } from '../training/trainingTask.ts';
import { classTargets } from './classTargets.ts';
import { labelLoss } from './labelLoss.ts';
import { shownBy } from './shown.ts';
import type { Shown } from './shown.ts';
import { rowsOf } from './shownOutOfFold.ts';
import { splitAt, stratifiedFolds } from './stratifiedFolds.ts';
import type { TableTrial } from './tableTrial.ts';
import { trainTableLearner } from './trainTableLearner.ts';

/** Folds of the cross-validation. */
const folds = 5;

/**
 * The strength of a learner's correction with the least loss on labels of rows that it was not trained
 * on, in stratified folds; of equal ones the least. Its source stays as it is.
 *
 * @param shown what the source shows on the rows that are trained on.
 */
export function chooseStrength(
  trial: TableTrial,
  learner: TableLearner,
  shown: readonly Shown[],
): number | Untrained {
  let best = { strength: NaN, loss: Infinity };
  for (const strength of strengthGrid) {
    const loss = heldOutLoss(trial, learner, shown, strength);
    if (typeof loss !== 'number') return loss;
    if (loss < best.loss) best = { strength, loss };
  }
  return best.strength;
}

function heldOutLoss(
  trial: TableTrial,
  learner: TableLearner,
  shown: readonly Shown[],
  strength: number,
): number | Untrained {
  const { sample, kernels, outputs } = trial;
  const { classes } = sample.training;
  const targets = classTargets(learner, { classes, outputs }, { shown, strength });
  const fold = stratifiedFolds(classes, folds);
  let total = 0;
  for (let k = 0; k < folds; k++) {
    const { kept, left } = splitAt(fold, k);
    const purpose = `${learner.name}/strength/${k}`;
    const model = trainTableLearner(trial, learner, purpose, targets, kept);
    if (!model.converged) return model;
    const mark = kernels.mark();
    const predicted = shownBy(learner, model.predict(rowsOf(trial, left)), outputs);
    kernels.release(mark);
    predicted.forEach((own, i) => {
      total += labelLoss(own, classes[left[i] as number] as number);
    });
  }
  return total;
}
