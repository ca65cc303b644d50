import type { CrossFit } from '../../problem/crossFit.ts';
import type { TableLearner } from '../../problem/table/tableLearner.ts';
import { kernelRidge } from '../points/kernelRidge.ts';
import type { Points } from '../points/points.ts';
import { gatherPoints } from '../points/points.ts';
import type { Untrained } from '../training/trainingTask.ts';
import { shownBy } from './shown.ts';
import type { Shown } from './shown.ts';
import { splitAt, stratifiedFolds } from './stratifiedFolds.ts';
import { fitKey } from './tableTrial.ts';
import type { DrawnFit, TableTrial } from './tableTrial.ts';
import { squareTargetsAt, trainTableLearner } from './trainTableLearner.ts';

/**
 * What copies of a source show on the rows that are trained on, each row being shown by the copy that
 * was not trained on its fold. Copies are drawn to what the source itself is drawn to.
 */
export function shownOutOfFold(
  trial: TableTrial,
  source: TableLearner,
  fit: Pick<DrawnFit, 'targets'>,
  { folds }: CrossFit,
): Shown[] | Untrained {
  const key = `${folds}${fitKey(trial.problem, source)}`;
  const shown =
    trial.copies.get(key) ??
    (folds === 'leave-one-out'
      ? leaveOneOut(trial, source, fit)
      : foldByFold(trial, source, fit, folds));
  trial.copies.set(key, shown);
  return shown;
}

/** Why a class cannot be in every fold, if one cannot. */
function scarceClass({ sample, problem }: TableTrial, folds: number): Untrained | undefined {
  const { classes } = sample.training;
  const counts = problem.classes.map((_, place) => classes.filter((own) => own === place).length);
  const at = counts.findIndex((count) => count < folds);
  if (at < 0) return undefined;
  const reason = `the class ${problem.classes[at]} has ${counts[at]} of the rows that are trained on, and not one for each of ${folds} folds: it needs fewer folds or more samples`;
  return { converged: false, reason };
}

function foldByFold(
  trial: TableTrial,
  source: TableLearner,
  { targets }: Pick<DrawnFit, 'targets'>,
  folds: number,
): Shown[] | Untrained {
  const scarce = scarceClass(trial, folds);
  if (scarce !== undefined) return scarce;
  const { sample, kernels, points, outputs } = trial;
  const fold = stratifiedFolds(sample.training.classes, folds);
  const shown = new Array<Shown>(points.rows);
  for (let k = 0; k < folds; k++) {
    const { kept, left } = splitAt(fold, k);
    const purpose = `${source.name}/fold/${k}`;
    const copy = trainTableLearner(trial, source, purpose, targets, kept);
    if (!copy.converged) return copy;
    const mark = kernels.mark();
    const predicted = copy.predict(rowsOf(trial, left));
    kernels.release(mark);
    shownBy(source, predicted, outputs).forEach((own, i) => {
      shown[left[i] as number] = own;
    });
  }
  return shown;
}

/** Some of the rows that are trained on, the constant behind their inputs with them. */
export function rowsOf({ kernels, points }: TableTrial, rows: readonly number[]): Points {
  const { columns, stride } = points;
  const gathered = gatherPoints(kernels, { ...points, columns: stride }, rows);
  return { ...gathered, columns };
}

/** A kernel ridge is a linear smoother, which knows what it would say without each row. */
function leaveOneOut(
  { kernels, points, outputs }: TableTrial,
  source: TableLearner,
  { targets }: Pick<DrawnFit, 'targets'>,
): Shown[] | Untrained {
  if (source.kind !== 'kernel-ridge') throw new Error(`${source.name} is no linear smoother`);
  const rows = Array.from({ length: points.rows }, (_, row) => row);
  const task = { points, rows, outputs, targets: squareTargetsAt(targets, rows) };
  const predicted = kernelRidge(kernels, source).leaveOneOut(task);
  return 'converged' in predicted ? predicted : shownBy(source, predicted, outputs);
}
