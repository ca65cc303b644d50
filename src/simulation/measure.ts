import { squaredErrorScale } from '../observables/squaredErrorScale.ts';
import type { OrderParameters } from '../observables/orderParameters.ts';
import type { SampleMeasure } from '../observables/separateMeasure.ts';
import type { Kernels } from '../numerics/kernels.ts';
import { hasRealLabels } from '../problem/hasRealLabels.ts';
import type { Population } from '../problem/population.ts';
import type { Vector } from './design/design.ts';
import { fieldProduct } from './design/inputSpace.ts';
import type { InputSpace } from './design/inputSpace.ts';
import { countRows, rowAddress } from './design/rowRange.ts';
import type { RowRange } from './design/rowRange.ts';
import type { FittedState, WeightedState } from './fittedLearner.ts';

/** m and q of `size` weights: both are covariances of fields in the coordinates of the sample. */
export function orderParameters(
  kernels: Kernels,
  { weights, size, bias }: Pick<WeightedState, 'weights' | 'size' | 'bias'>,
  space: InputSpace,
): OrderParameters {
  const product = (other: Vector) => fieldProduct(kernels, space, weights, other, size);
  return { m: product(space.signal) / space.inputs, q: product(weights) / space.inputs, bias };
}

/** S, the covariance of two fields: the inputs of the smaller learner are among the larger one's. */
export function overlap(
  kernels: Kernels,
  one: Pick<WeightedState, 'weights' | 'size'>,
  other: Pick<WeightedState, 'weights' | 'size'>,
  space: InputSpace,
): number {
  const size = Math.min(one.size, other.size);
  return fieldProduct(kernels, space, one.weights, other.weights, size) / space.inputs;
}

/** What errors count against. */
export interface ErrorSetting {
  kernels: Kernels;
  population: Population;
  /** See `LabelVectors`. */
  truth: Vector;
}

/** Whether a learner is zero on every input, as one before its first step. */
export function isZero({ parameters }: Pick<FittedState, 'parameters'>): boolean {
  return parameters?.q === 0 && parameters.bias === 0;
}

/**
 * The error of fields on rows of a sample: the share of the labels that their signs miss, or for
 * real labels the mean of (h − u)², halved for those of a committee. A field that is zero, of a learner
 * before its first step or of a forest that is divided, guesses a sign, ½.
 */
export function errorOnRows(
  { kernels, population, truth }: ErrorSetting,
  fields: Vector,
  ranges: readonly RowRange[],
  learner: Pick<FittedState, 'parameters'>,
): number {
  const isReal = hasRealLabels(population);
  if (!isReal && isZero(learner)) return 0.5;
  const total = ranges.reduce((sum, { first, count }) => {
    const [h, u] = [rowAddress(fields, first), rowAddress(truth, first)];
    const part = isReal
      ? squaredDistance(kernels, h, u, count)
      : kernels.raw.countMismatch(h, u, count) - 0.5 * countZeros(kernels, h, count);
    return sum + part;
  }, 0);
  const mean = total / countRows(ranges);
  return isReal ? squaredErrorScale(population) * mean : mean;
}

function countZeros(kernels: Kernels, x: Vector, count: number): number {
  return kernels.view(x, count).reduce((zeros, h) => (h === 0 ? zeros + 1 : zeros), 0);
}

function squaredDistance(kernels: Kernels, x: Vector, y: Vector, count: number): number {
  const [one, other] = [kernels.view(x, count), kernels.view(y, count)];
  let total = 0;
  for (let i = 0; i < count; i++) {
    const difference = (one[i] as number) - (other[i] as number);
    total += difference * difference;
  }
  return total;
}

/** What measures of a sample look at, M doubles each. */
export interface MeasuredVectors {
  fields: Vector;
  labels: Vector;
  /** The source's fields; undefined without a source. */
  source: Vector | undefined;
}

/** A measure summed over rows of the training sample. */
export function totalOnRows(
  kernels: Kernels,
  measure: SampleMeasure,
  vectors: MeasuredVectors,
  { first, count }: RowRange,
): number {
  const view = (vector: Vector): Float64Array => kernels.view(rowAddress(vector, first), count);
  const [fields, labels] = [view(vectors.fields), view(vectors.labels)];
  const source = vectors.source === undefined ? undefined : view(vectors.source);
  let total = 0;
  for (let i = 0; i < count; i++) {
    total += measure(labels[i] as number, fields[i] as number, source?.[i] ?? 0);
  }
  return total;
}
