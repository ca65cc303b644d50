import type { HingeTerm, LogisticTerm } from '../../observables/dataTerm.ts';
import type { Vector } from '../design/design.ts';
import type { RowLoss } from '../design/rowLoss.ts';
import { rowAddress } from '../design/rowRange.ts';
import type { TaskPart, TrainingTask } from './trainingTask.ts';

/**
 * How a hinge k, which has no gradient at its kinks, is rounded off: it becomes its Moreau envelope
 * min_u k(u) + ½ρ(h + g/ρ − u)² less g²/(2ρ), a term of the augmented Lagrangian of k(u) with u = h.
 */
export interface HingeRounding {
  /** g, one multiplier per sample. */
  multipliers: Vector;
  /** ρ; infinite for the hinge itself, with one of its subgradients. */
  penalty: number;
  /** Out: the subgradient of k at u = h + (g − pull)/ρ, on every sample of a part. */
  pulls: Vector;
}

/**
 * The data terms of a task as losses of ranges of its sample.
 *
 * @param rounding of hinges; read anew at every call of their losses.
 * @throws Error for a hinge without rounding.
 */
export function rowLosses(task: TrainingTask, rounding?: HingeRounding): RowLoss[] {
  return task.parts.map((part) => ({
    rows: part.rows,
    residuals: residualsOf(task, part, rounding),
  }));
}

function residualsOf(
  task: TrainingTask,
  { term }: TaskPart,
  rounding: HingeRounding | undefined,
): RowLoss['residuals'] {
  switch (term.loss) {
    case 'logistic':
      return logistic(task, term);
    case 'square':
      return square(task);
    case 'squared-hinge':
      return squaredHinge(task, term);
    case 'hinge':
      if (rounding === undefined) throw new Error('a hinge has no gradient at its kinks');
      return hinge(task, term, rounding);
  }
}

function logistic({ design, sample }: TrainingTask, term: LogisticTerm): RowLoss['residuals'] {
  const { plain, tempered, temperature } = term;
  return (first, count, bias) =>
    design.kernels.raw.logisticResiduals(
      rowAddress(sample.fields, first),
      bias,
      plain,
      tempered,
      temperature,
      rowAddress(sample.targets, first),
      rowAddress(sample.residuals, first),
      count,
    );
}

function square({ design, sample }: TrainingTask): RowLoss['residuals'] {
  return (first, count, bias) =>
    design.kernels.raw.squareResiduals(
      rowAddress(sample.fields, first),
      bias,
      rowAddress(sample.targets, first),
      rowAddress(sample.residuals, first),
      count,
    );
}

function squaredHinge({ design, sample }: TrainingTask, term: HingeTerm): RowLoss['residuals'] {
  const { plus, minus } = sidesOf(sample);
  return (first, count, bias) =>
    design.kernels.raw.squaredHingeResiduals(
      rowAddress(sample.fields, first),
      bias,
      rowAddress(plus, first),
      rowAddress(minus, first),
      term.tempered,
      term.temperature,
      rowAddress(sample.targets, first),
      rowAddress(sample.residuals, first),
      count,
    );
}

function hinge(
  { design, sample }: TrainingTask,
  term: HingeTerm,
  rounding: HingeRounding,
): RowLoss['residuals'] {
  const { plus, minus } = sidesOf(sample);
  return (first, count, bias) =>
    design.kernels.raw.hingeResiduals(
      rowAddress(sample.fields, first),
      bias,
      rowAddress(plus, first),
      rowAddress(minus, first),
      rowAddress(rounding.multipliers, first),
      rounding.penalty,
      term.tempered,
      term.temperature,
      rowAddress(sample.targets, first),
      rowAddress(rounding.pulls, first),
      rowAddress(sample.residuals, first),
      count,
    );
}

/** @throws Error where the sample has no weights of a hinge's sides. */
export function sidesOf({ hinges }: TrainingTask['sample']): { plus: Vector; minus: Vector } {
  if (hinges === null) throw new Error('a hinge needs the weights of its two sides');
  return hinges;
}
