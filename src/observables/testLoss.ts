import type { Population } from '../problem/population.ts';
import { smoothTerm } from './dataTerm.ts';
import type { DataTerm, LogisticTerm, SquareTerm } from './dataTerm.ts';
import { fieldClasses, fieldMean, labelledMean } from './fieldLaw.ts';
import type { FieldClass } from './fieldLaw.ts';
import { averageSigmoid, averageSoftplus } from './gaussianFunctionals.ts';
import type { OrderParameters, SourceParameters } from './orderParameters.ts';

/**
 * E[D(h)] on a fresh sample: the learner's own data term, ridge excluded. The label and the
 * target enter D linearly in τ, so one-dimensional Gaussian averages are all that is needed.
 * @throws Error if the term has weight on a target and no source is given.
 */
export function testLoss(
  population: Population,
  dataTerm: DataTerm,
  own: OrderParameters,
  source?: SourceParameters,
): number {
  const term = smoothTerm(dataTerm);
  if (term.targetWeight !== 0 && source === undefined) {
    throw new Error('a data term with a target needs the parameters of its source');
  }
  return fieldClasses(population).reduce(
    (total, part) =>
      total +
      part.weight *
        (term.loss === 'square'
          ? squareLoss(part, term, own, source)
          : logisticLoss(part, term, own, source)),
    0,
  );
}

/** E[a softplus(h) + c T softplus(h/T) − τ h] on one part of the population. */
function logisticLoss(
  part: FieldClass,
  term: LogisticTerm,
  own: OrderParameters,
  source: SourceParameters | undefined,
): number {
  const field = gaussianField(part, own);
  const { plain, tempered, temperature, smoothing } = term;
  const growth =
    (plain === 0 ? 0 : plain * averageSoftplus(field, 1)) +
    (tempered === 0 ? 0 : tempered * averageSoftplus(field, temperature));
  // t_y = ½ + (½ − ε) y.
  const label = 0.5 * field.mean + (0.5 - smoothing) * labelledMean(part, own);
  const target = source === undefined ? 0 : softTargetMean(part, term, field.mean, source);
  return growth - term.labelWeight * label - term.targetWeight * target;
}

/** E[σ(h̃/T) h], using E[h | h̃] = E[h] + (S/q̃)(h̃ − E[h̃]). */
function softTargetMean(
  part: FieldClass,
  { temperature }: LogisticTerm,
  mean: number,
  source: SourceParameters,
): number {
  const { average, slope } = averageSigmoid(gaussianField(part, source), temperature);
  const regression = source.q > 0 ? source.overlap / source.q : 0;
  return mean * average + regression * slope;
}

/** (1−χ) ½E(κy − h)² + χ ½E(h̃ − h)² with κ = 1 − 2ε, on one part of the population. */
function squareLoss(
  part: FieldClass,
  { smoothing, labelWeight, targetWeight }: SquareTerm,
  own: OrderParameters,
  source: SourceParameters | undefined,
): number {
  const mean = fieldMean(part, own);
  const label = 1 - 2 * smoothing;
  const onLabel =
    label * label * part.labelSquare -
    2 * label * labelledMean(part, own) +
    mean * mean +
    part.delta * own.q;
  return 0.5 * (labelWeight * onLabel + targetWeight * squaredDistance(part, own, source));
}

/** E(h̃ − h)². */
function squaredDistance(
  part: FieldClass,
  own: OrderParameters,
  source: SourceParameters | undefined,
): number {
  if (source === undefined) return 0;
  const shift = fieldMean(part, source) - fieldMean(part, own);
  return shift * shift + part.delta * (source.q - 2 * source.overlap + own.q);
}

function gaussianField(part: FieldClass, learner: OrderParameters) {
  return {
    mean: fieldMean(part, learner),
    deviation: Math.sqrt(part.delta * learner.q),
  };
}
