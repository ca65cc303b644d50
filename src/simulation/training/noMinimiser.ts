import type { LogisticTerm } from '../../observables/dataTerm.ts';
import { asymptoticSlope } from './asymptoticSlope.ts';
import type { TrainingTask } from './trainingTask.ts';

/**
 * A proof, from the fields now in `task.sample.fields`, that the objective has no minimiser, as a
 * reason to report; undefined while there is none. The square loss always has a minimiser, and so
 * has a logistic one whose targets lie strictly between 0 and their ceiling.
 */
export function noMinimiser(task: TrainingTask): string | undefined {
  if (task.term.loss === 'square' || task.l2 > 0) return undefined;
  const { targets, fields } = sampleViews(task);
  if (!fields.some((h) => h !== 0)) return undefined;
  if (asymptoticSlope(task.term, targets, (i) => fields[i] as number) > 0) return undefined;
  return (
    'no minimiser: l2 is 0 and the sample is linearly separable ' +
    `(${task.design.rows} samples, ${task.active} inputs)`
  );
}

/**
 * The same for the bias alone, which no ridge holds back: it runs off when all labels are equal
 * (or the targets lie beyond 0 or their ceiling on average).
 */
export function runawayBias(task: TrainingTask): string | undefined {
  if (task.term.loss === 'square' || !task.bias) return undefined;
  const { targets } = sampleViews(task);
  const runsOff = (term: LogisticTerm, direction: number): boolean =>
    asymptoticSlope(term, targets, () => direction) <= 0;
  if (!runsOff(task.term, 1) && !runsOff(task.term, -1)) return undefined;
  return 'no minimiser: the bias runs off, the labels or targets of the sample are all on one side';
}

function sampleViews({ design, sample }: TrainingTask) {
  return {
    targets: design.kernels.view(sample.targets, design.rows),
    fields: design.kernels.view(sample.fields, design.rows),
  };
}
