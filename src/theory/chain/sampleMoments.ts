import type { FieldClass } from '../../observables/fieldLaw.ts';
import { fieldMean, labelledMean } from '../../observables/fieldLaw.ts';
import type { OrderParameters } from '../../observables/orderParameters.ts';
import type { ChainState } from './chainState.ts';
import type { LinearForm } from './linearFields.ts';

/** Moments of one sample's label and leave-one-out fields, in the order of a `LinearForm`. */
export interface SampleMoments {
  /** E[y], E[ω_k]. */
  mean: number[];
  /** E[y²], E[y ω_k], E[ω_k ω_l]. */
  second: number[][];
  /** What each variable contributes to m̂/α: E[s ·] for a mixture, E[Σ_y ∂P(y|μ)/∂μ ·] otherwise. */
  signal: number[];
}

/**
 * Moments over a population made of Gaussian parts. On the perceptron only the label depends on μ,
 * and E[∂E[y|μ]/∂μ] = E[y u] = c, the label's slope (Stein's lemma).
 */
export function sampleMoments(
  classes: readonly FieldClass[],
  state: ChainState,
  order: readonly number[],
): SampleMoments {
  const learners = order.map((k) => orderParametersOf(state, k));
  const over = (value: (part: FieldClass) => number) =>
    classes.reduce((sum, part) => sum + part.weight * value(part), 0);
  const withLabel = learners.map((learner) => over((part) => labelledMean(part, learner)));
  const pairs = learners.map((one, k) =>
    learners.map((other, l) =>
      over((part) => {
        const overlap = state.Q.get(order[k] as number, order[l] as number);
        return fieldMean(part, one) * fieldMean(part, other) + part.delta * overlap;
      }),
    ),
  );
  return {
    mean: [
      over((part) => part.labelMean),
      ...learners.map((one) => over((p) => fieldMean(p, one))),
    ],
    second: [
      [over((part) => part.labelSquare), ...withLabel],
      ...pairs.map((row, k) => [withLabel[k] as number, ...row]),
    ],
    signal: [
      over((part) => part.side * part.labelMean + part.labelSlope),
      ...learners.map((one) => over((part) => part.side * fieldMean(part, one))),
    ],
  };
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
  return second.map((row) => apply(row, form));
}

/** E[f²] */
export function meanSquare(moments: SampleMoments, form: LinearForm): number {
  return apply(applySecond(moments, form), form);
}
