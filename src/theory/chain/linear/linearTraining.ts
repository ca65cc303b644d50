import { bivariateNormalCdf, normalCdf } from '../../../numerics/specialFunctions.ts';
import type { SquareTerm } from '../../../observables/dataTerm.ts';
import type { FieldClass } from '../../../observables/fieldLaw.ts';
import { labelNoise } from '../../../observables/labelNoise.ts';
import type { SampleMeans } from '../../../observables/sampleMeasures.ts';
import type { Perceptron, SingleIndexPopulation } from '../../../problem/population.ts';
import type { ChainContext } from '../fields/chainGrid.ts';
import type { ConvexLearner } from '../chainLearner.ts';
import { partKinds } from '../crossFit/partKinds.ts';
import type { ChainState } from '../chainState.ts';
import { linearFields, linearLevels, shownForm } from './linearFields.ts';
import type { LinearField, LinearForm, LinearLevel } from './linearFields.ts';
import type { TrainedPart } from '../partObservables.ts';
import { apply, meanSquare, sampleMoments } from './sampleMoments.ts';
import type { SampleMoments } from './sampleMoments.ts';

/** What the last learner of an order of linear ones does on the parts that it trains on. */
export function linearTraining(
  population: SingleIndexPopulation,
  context: ChainContext,
  state: ChainState,
  order: readonly number[],
): TrainedPart[] {
  const moments = sampleMoments(context.law.classes, state, order);
  const { terms } = context.learners[order[order.length - 1] as number] as ConvexLearner;
  return partKinds(context, order).flatMap(({ part, share, labels }) => {
    if ((terms[part] ?? null) === null) return [];
    const levels = linearLevels(context, state, order, part);
    const { term, source } = levels[levels.length - 1] as LinearLevel;
    const fields = linearFields(levels);
    const { h } = fields[fields.length - 1] as LinearField;
    const target = source === null ? null : shownForm(fields, source);
    const means = trainingMeans(moments, term as SquareTerm, h, target);
    const error = () => trainError(population, { context, state, order }, moments, h);
    return [{ part, share, labels, means, error }];
  });
}

/** ½[(1−χ) E(y'−h)² + χ E(h̃−h)²], and ½E(h̃−h)² where there is a source. */
function trainingMeans(
  moments: SampleMoments,
  { labelWeight, targetWeight, smoothing }: SquareTerm,
  h: LinearForm,
  target: LinearForm | null,
): SampleMeans {
  const label = h.map((factor, i) => (i === 0 ? 1 - 2 * smoothing - factor : -factor));
  const labelLoss = 0.5 * labelWeight * meanSquare(moments, label);
  if (target === null) return { trainLoss: labelLoss };
  const distance = h.map((factor, i) => (target[i] ?? 0) - factor);
  const targetFieldError = 0.5 * meanSquare(moments, distance);
  return { trainLoss: labelLoss + targetWeight * targetFieldError, targetFieldError };
}

/** Learners and their order parameters. */
interface Chain {
  context: ChainContext;
  state: ChainState;
  order: readonly number[];
}

/** P(sign(h) ≠ y) on training data, or E(h − u)² for real labels. */
function trainError(
  population: SingleIndexPopulation,
  chain: Chain,
  moments: SampleMoments,
  h: LinearForm,
): number {
  if (population.kind === 'mixture') return mixtureError(chain, h);
  if (population.output !== 'linear') return perceptronError(population, chain, h);
  return meanSquare(moments, h) - 2 * ((h[0] as number) + alongSignal(chain, h)) + 1;
}

/** Σ_l H_l m_l over the leave-one-out fields of a form H. */
function alongSignal({ state, order }: Chain, form: LinearForm): number {
  return order.reduce((sum, k, l) => sum + (form[l + 1] as number) * state.m.get(k, 0), 0);
}

/** Σ_l H_l b_l */
function alongBias({ state, order }: Chain, form: LinearForm): number {
  return order.reduce((sum, k, l) => sum + (form[l + 1] as number) * state.b.get(k, 0), 0);
}

/** Deviation of Σ_l H_l ω_l, for inputs of variance 1. */
function deviation({ state, order }: Chain, form: LinearForm): number {
  const fields = form.slice(1);
  const overlaps = order.map((k) => order.map((l) => state.Q.get(k, l)));
  const variance = apply(
    overlaps.map((row) => apply(row, fields)),
    fields,
  );
  // Zero for a learner that only repeats labels: rounding may step below.
  return Math.sqrt(Math.max(variance, Number.MIN_VALUE));
}

/** Given cloud and label, h is normal: the sum of the normal tails on the wrong side. */
function mixtureError(chain: Chain, h: LinearForm): number {
  const { classes, delta } = chain.context.law;
  const spread = Math.sqrt(delta) * deviation(chain, h);
  const signal = alongSignal(chain, h);
  const bias = alongBias(chain, h);
  const wrong = ({ side, labelMean }: FieldClass, label: number) => {
    const mean = (h[0] as number) * label + side * signal + bias;
    return 0.5 * (1 + label * labelMean) * normalCdf((-label * mean) / spread);
  };
  return classes.reduce((sum, part) => sum + part.weight * (wrong(part, 1) + wrong(part, -1)), 0);
}

/**
 * h = H_0 y + z with z normal and correlated with the noisy pre-label u' = u + √ν ξ of the label
 * before flips: P(y z < −H_0) is a sum of quadrants of the bivariate normal law of z and u'.
 */
function perceptronError(population: Perceptron, chain: Chain, h: LinearForm): number {
  const { flips } = population;
  const spread = deviation(chain, h);
  const signal = alongSignal(chain, h);
  const bias = alongBias(chain, h);
  return labelNoise(population).reduce((sum, { weight, variance }) => {
    const r = signal / (spread * Math.sqrt(1 + variance));
    const correlation = Math.min(1, Math.max(-1, r));
    const wrong = (label: number) => {
      const threshold = (-(h[0] as number) - label * bias) / spread;
      const kept = bivariateNormalCdf(threshold, 0, -correlation);
      return (1 - flips) * kept + flips * bivariateNormalCdf(threshold, 0, correlation);
    };
    return sum + weight * (wrong(1) + wrong(-1));
  }, 0);
}
