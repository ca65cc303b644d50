import type { OrderParameters } from '../observables/orderParameters.ts';
import type { SampleMeasure } from '../observables/sampleMeasures.ts';
import type { Kernels } from '../numerics/kernels.ts';
import type { Vector } from './design/design.ts';
import type { InputSpace } from './design/inputSpace.ts';
import type { FittedLearner } from './fittedLearner.ts';

/** m and q of `size` weights: both are products in the coordinates of the sample. */
export function orderParameters(
  kernels: Kernels,
  { weights, size, bias }: Pick<FittedLearner, 'weights' | 'size' | 'bias'>,
  { signal, inputs }: InputSpace,
): OrderParameters {
  const { raw } = kernels;
  return {
    m: raw.dot(weights, signal, size) / inputs,
    q: raw.dot(weights, weights, size) / inputs,
    bias,
  };
}

/** S = w·w̃/N: the inputs of the smaller learner are among those of the larger. */
export function overlap(
  kernels: Kernels,
  one: Pick<FittedLearner, 'weights' | 'size'>,
  other: Pick<FittedLearner, 'weights' | 'size'>,
  n: number,
): number {
  return kernels.raw.dot(one.weights, other.weights, Math.min(one.size, other.size)) / n;
}

/** Share of the labels that the signs of the fields miss; a learner that is zero guesses, ½. */
export function errorRate(
  kernels: Kernels,
  fields: Vector,
  labels: Vector,
  count: number,
  { q, bias }: OrderParameters,
): number {
  if (q === 0 && bias === 0) return 0.5;
  return kernels.raw.countMismatch(fields, labels, count) / count;
}

/** A measure averaged over the training sample. */
export function sampleAverage(
  kernels: Kernels,
  measure: SampleMeasure,
  vectors: { fields: Vector; labels: Vector; source: Vector | undefined },
  count: number,
): number {
  const fields = kernels.view(vectors.fields, count);
  const labels = kernels.view(vectors.labels, count);
  const source = vectors.source === undefined ? undefined : kernels.view(vectors.source, count);
  let total = 0;
  for (let i = 0; i < count; i++) {
    total += measure(labels[i] as number, fields[i] as number, source?.[i] ?? 0);
  }
  return total / count;
}
