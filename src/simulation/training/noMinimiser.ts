import { countRows } from '../design/rowRange.ts';
import { asymptoticSlope } from './asymptoticSlope.ts';
import type { TrainingTask } from './trainingTask.ts';

/**
 * A proof, from the fields now in `task.sample.fields`, that the objective has no minimiser, or for
 * hinges, whose loss is zero from a finite margin on, none that is the only one; as a reason to
 * report, and undefined while there is none. The square loss always has a minimiser, and so has a
 * logistic one whose targets lie strictly between 0 and their ceiling.
 */
export function noMinimiser(task: TrainingTask): string | undefined {
  if (task.loss === 'square' || task.l2 > 0) return undefined;
  const { design, sample, parts } = task;
  const fields = design.kernels.view(sample.fields, design.rows);
  const isTrained = parts.some(({ rows: { first, count } }) =>
    fields.subarray(first, first + count).some((h) => h !== 0),
  );
  if (!isTrained) return undefined;
  if (asymptoticSlope(task, (i) => fields[i] as number) > 0) return undefined;
  const rows = countRows(parts.map((part) => part.rows));
  return (
    `${whatIsMissing(task)}: l2 is 0 and the sample is linearly separable ` +
    `(${rows} samples, ${task.active} inputs)`
  );
}

/**
 * The same for the bias alone, which no ridge holds back: it runs off when all labels are equal
 * (or the targets lie beyond 0 or their ceiling on average).
 */
export function runawayBias(task: TrainingTask): string | undefined {
  if (task.loss === 'square' || !task.bias) return undefined;
  if ([1, -1].every((direction) => asymptoticSlope(task, () => direction) > 0)) return undefined;
  return (
    `${whatIsMissing(task)}: the bias runs off, ` +
    'the labels or targets of the sample are all on one side'
  );
}

/** Hinges stay at their minimum along a separating direction; others fall for ever. */
function whatIsMissing({ loss }: TrainingTask): string {
  return loss === 'logistic' ? 'no minimiser' : 'no unique minimiser';
}
