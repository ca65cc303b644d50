import { dataLoss } from '../observables/dataLoss.ts';
import type { DataTerm } from '../observables/dataTerm.ts';
import type { OrderParameters } from '../observables/orderParameters.ts';
import type { Kernels } from '../numerics/kernels.ts';
import type { Vector } from './design/design.ts';
import type { FittedLearner } from './fittedLearner.ts';

/**
 * m and q of weights on the first `active` of N inputs; the signal is the vector of ones, so
 * m = Σ w_i / N.
 */
export function orderParameters(
  kernels: Kernels,
  weights: Vector,
  active: number,
  bias: number,
  n: number,
): OrderParameters {
  const { raw } = kernels;
  return { m: raw.sum(weights, active) / n, q: raw.dot(weights, weights, active) / n, bias };
}

/** S = w·w̃/N: the inputs of the smaller learner are among those of the larger. */
export function overlap(
  kernels: Kernels,
  one: Pick<FittedLearner, 'weights' | 'active'>,
  other: Pick<FittedLearner, 'weights' | 'active'>,
  n: number,
): number {
  return kernels.raw.dot(one.weights, other.weights, Math.min(one.active, other.active)) / n;
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

/** The data term per sample, averaged over the training sample. */
export function averageDataLoss(
  kernels: Kernels,
  term: DataTerm,
  vectors: { fields: Vector; labels: Vector; source: Vector | undefined },
  count: number,
): number {
  const fields = kernels.view(vectors.fields, count);
  const labels = kernels.view(vectors.labels, count);
  const source = vectors.source === undefined ? undefined : kernels.view(vectors.source, count);
  let total = 0;
  for (let i = 0; i < count; i++) {
    total += dataLoss(term, labels[i] as number, fields[i] as number, source?.[i] ?? 0);
  }
  return total / count;
}
