import { sigmoid, softplus } from '../numerics/specialFunctions.ts';
import { divides, isClipped } from './correctedTarget.ts';
import { dataLoss } from './dataLoss.ts';
import type { DataTerm } from './dataTerm.ts';

/** Names of the observables that are averages over the training sample. */
export const sampleMeasureNames = [
  'trainLoss',
  'trainCrossEntropy',
  'targetProbabilityError',
  'targetFieldError',
  'clippedShare',
] as const;

/** The name of one of them. */
export type SampleMeasureName = (typeof sampleMeasureNames)[number];

/** Whether a measure has a value on samples with or without labels. */
export function isMeasured(name: SampleMeasureName, { labels }: { labels: boolean }): boolean {
  return labels || (name !== 'trainCrossEntropy' && name !== 'clippedShare');
}

/** A quantity of one training sample: its label ±1, the learner's field h, its source's field h̃. */
export type SampleMeasure = (label: number, field: number, sourceField: number) => number;

/** Every learner with a data term has its loss; the others are there where they mean something. */
export type SampleMeasures = Partial<Record<SampleMeasureName, SampleMeasure>> & {
  trainLoss: SampleMeasure;
};

/** What the measures of a learner come to on average. */
export type SampleMeans = Partial<Record<SampleMeasureName, number>> & { trainLoss: number };

/** −log P(label) where σ(h) is the probability of +1. */
const crossEntropy: SampleMeasure = (label, field) => softplus(-label * field);

/** ½(h̃ − h)² */
const fieldError: SampleMeasure = (_, field, sourceField) => {
  const distance = sourceField - field;
  return 0.5 * distance * distance;
};

/** ½(σ(h̃) − σ(h))² */
const probabilityError: SampleMeasure = (_, field, sourceField) => {
  const distance = sigmoid(sourceField) - sigmoid(field);
  return 0.5 * distance * distance;
};

/**
 * What is averaged over the training sample of a learner: its data term D(h), and where it has a
 * source how well it fits labels and source apart (2012.00194, figure 11). The fields of a logistic
 * learner stand for probabilities σ(h), those of the others do not.
 *
 * @param distilled whether the learner has a source.
 */
export function sampleMeasures(term: DataTerm, distilled: boolean): SampleMeasures {
  const trainLoss: SampleMeasure = (label, field, sourceField) =>
    dataLoss(term, label, field, sourceField);
  if (!distilled) return { trainLoss };
  const rest = { targetFieldError: fieldError, ...clipping(term) };
  if (term.loss !== 'logistic') return { trainLoss, ...rest };
  return {
    trainLoss,
    trainCrossEntropy: crossEntropy,
    targetProbabilityError: probabilityError,
    ...rest,
  };
}

/** 1 where a correction clips what it divides by; nothing for terms that divide by nothing. */
function clipping({
  loss,
  correction,
  temperature,
}: DataTerm): Partial<Record<'clippedShare', SampleMeasure>> {
  const isSquare = loss === 'square';
  if (correction === null || !divides(correction, isSquare, temperature)) return {};
  return {
    clippedShare: (label, _, sourceField) =>
      isClipped(correction, isSquare, label, sourceField) ? 1 : 0,
  };
}

/** The average of every measure. */
export function mapMeasures(
  { trainLoss, ...others }: SampleMeasures,
  average: (measure: SampleMeasure) => number,
): SampleMeans {
  const entries = Object.entries(others).map(([name, measure]): [string, number] => [
    name,
    average(measure),
  ]);
  return { trainLoss: average(trainLoss), ...Object.fromEntries(entries) };
}
