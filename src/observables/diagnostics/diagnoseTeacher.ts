import { log } from '../../numerics/specialFunctions.ts';
import { conditionalMeanSquare } from './conditionalMeanSquare.ts';
import { column } from './teacherRecord.ts';
import type { TeacherRecord } from './teacherRecord.ts';

/** Why distillation may fail, and what either cure may cost. */
export interface Diagnosis {
  /** Mean −log p̂ of the labels, on the teacher's own samples. */
  teacherInSampleLoss: number;
  /** The same out of fold. */
  teacherOutOfFoldLoss: number;
  /** Σ_j E[(E[y_j | p̂_j] − p̂_j)²] out of fold: the squared calibration error. */
  teacherCalibration: number;
  /** Σ_j E[(p̂_j in sample − p̂_j out of fold)²], which cross-fitting takes away. */
  overfitTerm: number;
  /** Σ_j E[E[y_j − p̂_j | what the student can tell]²] out of fold, which correction takes away. */
  biasTerm: number;
  /** Inputs per sample times Σ_j E[(y_j − p̂_j)²] out of fold, which a full correction adds. */
  varianceTerm: number;
}

/** Names of the observables of a diagnosis. */
export const diagnosisNames = [
  'teacherInSampleLoss',
  'teacherOutOfFoldLoss',
  'teacherCalibration',
  'overfitTerm',
  'biasTerm',
  'varianceTerm',
] as const satisfies readonly (keyof Diagnosis)[];

/** Probabilities count as at least this where their logarithm is taken. */
const clip = 1 / 500;

/**
 * Estimates of what enters the bound of 2104.09732 (theorems 1 and 3) on the excess risk of a student
 * with targets p̂ on the probability scale: the bias E‖(1−γ)(p̂ − p₀)‖², of which the part that the
 * teacher owes to having seen the labels is the overfit term and the rest, as far as the student can
 * tell samples apart, the bias term; and the variance E‖γ(y − p̂)‖², which a student of so many inputs
 * feels in proportion to inputs per sample. Both are for plain distillation (γ = 0) and for the full
 * correction (γ = 1): a correction γ has (1−γ)² of the one and γ² of the other.
 *
 * @param inputsPerSample inputs of the student over its training samples.
 * @throws RangeError for fewer than 20 samples.
 */
export function diagnoseTeacher(record: TeacherRecord, inputsPerSample: number): Diagnosis {
  const { inSample, outOfFold } = record;
  const perClass = Array.from({ length: record.classes }, (_, j) => diagnoseClass(record, j));
  const total = (name: keyof ClassDiagnosis) =>
    perClass.reduce((sum, { [name]: value }) => sum + value, 0);
  return {
    teacherInSampleLoss: logLoss(record, inSample),
    teacherOutOfFoldLoss: logLoss(record, outOfFold),
    teacherCalibration: total('calibration'),
    overfitTerm: total('overfit'),
    biasTerm: total('bias'),
    varianceTerm: inputsPerSample * total('square'),
  };
}

/** Mean −log p̂ of the labels. */
function logLoss({ classes, labels }: TeacherRecord, probabilities: Float64Array): number {
  const rows = probabilities.length / classes;
  let total = 0;
  for (let i = 0; i < rows; i++) {
    const own = probabilities[i * classes + (labels[i] as number)] as number;
    total -= log(Math.max(own, clip));
  }
  return total / rows;
}

interface ClassDiagnosis {
  calibration: number;
  overfit: number;
  bias: number;
  /** E[(y − p̂)²] out of fold. */
  square: number;
}

function diagnoseClass(
  { classes, labels, inSample, outOfFold, student }: TeacherRecord,
  j: number,
): ClassDiagnosis {
  const shown = column(inSample, classes, j);
  const honest = column(outOfFold, classes, j);
  const residuals = honest.map((p, i) => (labels[i] === j ? 1 : 0) - p);
  return {
    calibration: conditionalMeanSquare(honest, residuals),
    overfit: meanSquare(shown.map((p, i) => p - (honest[i] as number))),
    bias: conditionalMeanSquare(column(student, classes, j), residuals),
    square: meanSquare(residuals),
  };
}

function meanSquare(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0) / values.length;
}
