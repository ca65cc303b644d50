import { diagnoseTeacher } from '../../observables/diagnostics/diagnoseTeacher.ts';
import type { TeacherRecord } from '../../observables/diagnostics/teacherRecord.ts';
import { crossFitted } from '../crossFit/crossFitted.ts';
import type { CopiedLearner } from '../crossFit/learnerBehind.ts';
import { learnerBehind } from '../crossFit/learnerBehind.ts';
import { outOfFold } from '../crossFit/outOfFold.ts';
import { countRows } from '../design/rowRange.ts';
import type { FittedLearner } from '../fittedLearner.ts';
import { trainingRows } from '../partRows.ts';
import type { PartRows } from '../partRows.ts';
import { activeInputs } from '../sampleShape.ts';
import type { Untrained } from '../training/trainingTask.ts';
import type { Trial } from '../trial.ts';
import { diagnosedFolds } from './diagnosedFolds.ts';
import { shownProbabilities } from './shownProbabilities.ts';
import type { Diagnosed } from './withDiagnosis.ts';

/**
 * What is to be said of a student's teacher, from the student's labelled training samples: copies of
 * the teacher are trained without a fold each, and copies of the student that learn from labels alone.
 * Undefined for a teacher that is not trained, and for a student without soft targets; a reason where
 * copies have no answer.
 */
export function diagnoseStudent(
  trial: Trial,
  student: CopiedLearner,
  state: FittedLearner,
): Diagnosed | Untrained | undefined {
  const { problem, sample, kernels, n } = trial;
  const source = trial.fitted.get(student.targets?.from ?? '');
  const folds = diagnosedFolds(problem, student);
  if (source === undefined || folds === undefined) return undefined;
  const rows = labelledRows(trial, student);
  const teacher = crossFitted(trial, source, { folds });
  if (!teacher.converged) return teacher;
  const mark = kernels.mark();
  const alone = outOfFold(trial, ofLabels(student, rows), withoutTeacher(state), folds);
  if (!alone.converged) {
    kernels.release(mark);
    return alone;
  }
  const behind = learnerBehind(problem, source);
  const shown = (fields: number, learner: CopiedLearner, seen: boolean) =>
    shownProbabilities(trial, { learner, fields, seen }, rows);
  const record: TeacherRecord = {
    classes: 2,
    labels: labelsOf(trial, rows),
    inSample: shown(source.fields, behind, true),
    outOfFold: shown(teacher.teacher.fields, behind, false),
    student: shown(alone.teacher.fields, student, false),
  };
  kernels.release(mark);
  const inputs = activeInputs(student.capacity, n);
  const samples = countRows(trainingRows(problem.data, student, sample.design.rows).map(rangeOf));
  const diagnosis = diagnoseTeacher(record, inputs / samples);
  return { converged: true, diagnosis, products: teacher.products + alone.products };
}

function labelledRows({ problem, sample }: Trial, student: CopiedLearner): PartRows[] {
  return trainingRows(problem.data, student, sample.design.rows).filter(({ part }) => part.labels);
}

function rangeOf({ rows }: PartRows): PartRows['rows'] {
  return rows;
}

/** The class of every row: 1 for the label +1. */
function labelsOf({ kernels, sample }: Trial, parts: readonly PartRows[]): number[] {
  return parts.flatMap(({ rows: { first, count } }) =>
    Array.from(kernels.view(sample.labels, first + count).subarray(first), (label) =>
      label > 0 ? 1 : 0,
    ),
  );
}

/** The student that learns from labels alone, where there are any. */
function ofLabels<Learner extends CopiedLearner>(
  student: Learner,
  rows: readonly PartRows[],
): Learner {
  const { targets: _, ...alone } = student;
  return { ...alone, on: rows.map(({ part }) => part.name) } as Learner;
}

function withoutTeacher(state: FittedLearner): FittedLearner {
  const { teacher: _, ...alone } = state;
  return alone;
}
