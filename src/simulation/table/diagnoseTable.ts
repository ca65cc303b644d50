import { diagnoseTeacher } from '../../observables/diagnostics/diagnoseTeacher.ts';
import type { AnyTableLearner, TableLearner } from '../../problem/table/tableLearner.ts';
import type { Untrained } from '../training/trainingTask.ts';
import type { Diagnosed } from '../diagnostics/withDiagnosis.ts';
import { classTargets, hasCrossEntropy } from './classTargets.ts';
import { fitTableLearner } from './fitTableLearner.ts';
import type { Shown } from './shown.ts';
import { shownOutOfFold } from './shownOutOfFold.ts';
import { tableSource } from './tableTrial.ts';
import type { TableTrial } from './tableTrial.ts';

/** Folds of a student that asks for none, or for as many as there are rows. */
const usualFolds = 5;

/**
 * What is to be said of a student's teacher, from the rows that are trained on: copies of the teacher
 * are trained without a fold each, and copies of the student that learn from labels alone. Undefined for
 * a learner without a teacher, and for networks, of which there are no copies; a reason where a copy
 * has no answer.
 */
export function diagnoseTable(
  trial: TableTrial,
  student: AnyTableLearner,
): Diagnosed | Untrained | undefined {
  const source = tableSource(trial.problem, student);
  if (source === undefined || source.kind === 'network' || student.kind === 'network') {
    return undefined;
  }
  const fit = fitTableLearner(trial, source);
  if (!fit.converged) return fit;
  if (!('targets' in fit)) return undefined;
  const folds = { folds: foldsOf(student) };
  const honest = shownOutOfFold(trial, source, fit, folds);
  if ('converged' in honest) return honest;
  const { points, sample, outputs } = trial;
  const { classes } = sample.training;
  const alone = ofLabels(student);
  const targets = classTargets(alone, { classes, outputs }, undefined);
  const own = shownOutOfFold(trial, alone, { targets }, folds);
  if ('converged' in own) return own;
  const record = {
    classes: outputs,
    labels: classes,
    inSample: probabilities(fit.onTraining),
    outOfFold: probabilities(honest),
    student: probabilities(own),
  };
  const diagnosis = diagnoseTeacher(record, points.columns / points.rows);
  return { converged: true, diagnosis, products: 0 };
}

function foldsOf({ targets }: TableLearner): number {
  const folds = targets?.crossFit?.folds;
  return typeof folds === 'number' ? folds : usualFolds;
}

/** The student that learns from labels alone, which are probabilities of 0 and 1. */
function ofLabels({ targets: _, ...student }: TableLearner): TableLearner {
  return hasCrossEntropy(student) ? student : { ...student, outputs: 'probability' };
}

function probabilities(shown: readonly Shown[]): Float64Array {
  return Float64Array.from(shown.flatMap((own) => own.probabilities));
}
