import { sigmoid, softplus } from '../numerics/specialFunctions.ts';
import { divides, isClipped } from './correctedTarget.ts';
import { dataLoss, dataTarget, hingeTargets, lossGrowth } from './dataLoss.ts';
import type { DataTerm } from './dataTerm.ts';
import { jointMeasure } from './separateMeasure.ts';
import type { SampleMeasure, SeparateMeasure } from './separateMeasure.ts';

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

/** What is measured, by name: every learner with a data term has its loss, others what means something. */
type Measured<Value> = Partial<Record<SampleMeasureName, Value>> & { trainLoss: Value };

/** The measures of a learner, of one sample at a time. */
export type SampleMeasures = Measured<SampleMeasure>;

/** The same, for averages over many pairs of few fields. */
export type SeparateMeasures = Measured<SeparateMeasure>;

/** What the measures of a learner come to on average. */
export type SampleMeans = Measured<number>;

/** −log P(label) where σ(h) is the probability of +1. */
const crossEntropy: SeparateMeasure = {
  kind: 'tilted',
  growth: (label, field) => softplus(-label * field),
  tilt: () => 0,
};

/** ½(h̃ − h)² */
const fieldError: SeparateMeasure = {
  kind: 'distance',
  asked: (_, sourceField) => sourceField,
  told: (_, field) => field,
};

/** ½(σ(h̃) − σ(h))² */
const probabilityError: SeparateMeasure = {
  kind: 'distance',
  asked: (_, sourceField) => sigmoid(sourceField),
  told: (_, field) => sigmoid(field),
};

/**
 * What is averaged over the training sample of a learner: its data term D(h), and where it has a
 * source how well it fits labels and source apart (2012.00194, figure 11). The fields of a logistic
 * learner stand for probabilities σ(h), those of the others do not.
 *
 * @param distilled whether the learner has a source.
 */
export function separateMeasures(term: DataTerm, distilled: boolean): SeparateMeasures {
  const trainLoss = lossMeasure(term);
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

/** The `separateMeasures`, each as one function. */
export function sampleMeasures(term: DataTerm, distilled: boolean): SampleMeasures {
  return mapMeasures(separateMeasures(term, distilled), jointMeasure);
}

/** D(h): sigmoids make it a function of h alone, tilted by the target. */
function lossMeasure(term: DataTerm): SeparateMeasure {
  if (term.loss === 'logistic') {
    return {
      kind: 'tilted',
      growth: (_, field) => lossGrowth(term, field),
      tilt: (label, sourceField) => dataTarget(term, label, sourceField),
    };
  }
  if (term.loss !== 'square' && term.labelWeight === 0 && !term.hard) {
    return {
      kind: 'tilted',
      growth: (_, field) => lossGrowth(term, field),
      tilt: (label, sourceField) => hingeTargets(term, label, sourceField).tau,
    };
  }
  return {
    kind: 'whole',
    value: (label, field, sourceField) => dataLoss(term, label, field, sourceField),
  };
}

/** 1 where a correction clips what it divides by; nothing for terms that divide by nothing. */
function clipping({
  loss,
  correction,
  temperature,
}: DataTerm): Partial<Record<'clippedShare', SeparateMeasure>> {
  const isSquare = loss === 'square';
  if (correction === null || !divides(correction, isSquare, temperature)) return {};
  return {
    clippedShare: {
      kind: 'whole',
      value: (label, _, sourceField) =>
        isClipped(correction, isSquare, label, sourceField) ? 1 : 0,
    },
  };
}

/** What becomes of every measure. */
export function mapMeasures<From, To>(
  { trainLoss, ...others }: Measured<From>,
  become: (measure: From) => To,
): Measured<To> {
  const entries = Object.entries(others).map(([name, measure]): [string, To] => [
    name,
    become(measure),
  ]);
  return { trainLoss: become(trainLoss), ...Object.fromEntries(entries) };
}
