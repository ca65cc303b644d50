import type { FieldClass } from '../../../observables/fieldLaw.ts';
import { fieldMean, labelledMean } from '../../../observables/fieldLaw.ts';
import type { OrderParameters } from '../../../observables/orderParameters.ts';
import type { ChainState } from '../chainState.ts';
import type { LinearForm } from './linearFields.ts';

/** Moments of one sample's label and leave-one-out fields, in the order of a `LinearForm`. */
export interface SampleMoments {
  /** E[y], E[ω_k]. */
  mean: number[];
  /** E[y²], E[y ω_k], E[ω_k ω_l]: rows up to the diagonal. */
  second: number[][];
  /** What each variable contributes to m̂/α: E[s ·] for a mixture, E[Σ_y ∂P(y|μ)/∂μ ·] otherwise. */
  signal: number[];
}

/** Moments of the label alone. E[∂E[y|μ]/∂μ] = E[y u] = c, the label's slope (Stein's lemma). */
function labelMoments(classes: readonly FieldClass[]): SampleMoments {
  return {
    mean: [over(classes, (part) => part.labelMean)],
    second: [[over(classes, (part) => part.labelSquare)]],
    signal: [over(classes, (part) => part.side * part.labelMean + part.labelSlope)],
  };
}

/** Moments over a population made of Gaussian parts, for the learners of an order. */
export function sampleMoments(
  classes: readonly FieldClass[],
  state: ChainState,
  order: readonly number[],
): SampleMoments {
  return order.reduce(
    (before, _, level) => addLearner(before, classes, state, order.slice(0, level + 1)),
    labelMoments(classes),
  );
}

/** Moments for all learners of an order from those without the last. */
export function addLearner(
  before: SampleMoments,
  classes: readonly FieldClass[],
  state: ChainState,
  order: readonly number[],
): SampleMoments {
  const k = order[order.length - 1] as number;
  const own = orderParametersOf(state, k);
  const withLabel = over(classes, (part) => labelledMean(part, own));
  const row = [withLabel, ...order.map((j) => fieldProduct(classes, state, k, j))];
  return {
    mean: [...before.mean, over(classes, (part) => fieldMean(part, own))],
    second: [...before.second, row],
    signal: [...before.signal, over(classes, (part) => part.side * fieldMean(part, own))],
  };
}

/** E[ω_k ω_j] */
function fieldProduct(
  classes: readonly FieldClass[],
  state: ChainState,
  k: number,
  j: number,
): number {
  const [one, other] = [orderParametersOf(state, k), orderParametersOf(state, j)];
  const overlap = state.Q.get(k, j);
  return over(
    classes,
    (part) => fieldMean(part, one) * fieldMean(part, other) + part.delta * overlap,
  );
}

function over(classes: readonly FieldClass[], value: (part: FieldClass) => number): number {
  return classes.reduce((sum, part) => sum + part.weight * value(part), 0);
}

/** m, q and bias of learner k. */
export function orderParametersOf(state: ChainState, k: number): OrderParameters {
  return { m: state.m.get(k, 0), q: state.Q.get(k, k), bias: state.b.get(k, 0) };
}

/** Σ_i a_i f_i */
export function apply(weights: readonly number[], form: LinearForm): number {
  return form.reduce((sum, factor, i) => sum + factor * (weights[i] as number), 0);
}

/** The vector with entries Σ_j M_ij f_j, whose product with another form f' is E[f f']. */
export function applySecond({ second }: SampleMoments, form: LinearForm): number[] {
  const image = second.map(() => 0);
  second.forEach((row, i) => {
    const own = form[i] ?? 0;
    for (let j = 0; j < i; j++) {
      const moment = row[j] as number;
      image[i] = (image[i] as number) + moment * (form[j] ?? 0);
      image[j] = (image[j] as number) + moment * own;
    }
    image[i] = (image[i] as number) + (row[i] as number) * own;
  });
  return image;
}

/** E[f²] */
export function meanSquare(moments: SampleMoments, form: LinearForm): number {
  return apply(applySecond(moments, form), form);
}
