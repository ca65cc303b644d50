import type { SingleIndexPopulation } from '../problem/population.ts';
import { correctedMean, isCorrected } from './correctedMean.ts';
import type { DataTerm, LogisticTerm, SquareTerm } from './dataTerm.ts';
import { fieldClasses, fieldMean, gaussianField, labelledMean } from './fieldLaw.ts';
import type { FieldClass } from './fieldLaw.ts';
import { averageSoftplus } from './gaussianFunctionals.ts';
import { hingeTestLoss } from './hingeTestLoss.ts';
import type { OrderParameters, SourceParameters } from './orderParameters.ts';
import { targetMean } from './targetMean.ts';

/**
 * E[D(h)] on a fresh sample: the learner's own data term, ridge excluded. Label and target
 * enter D linearly, so one-dimensional Gaussian averages are all that is needed, with corrected
 * targets over the source's field, and quadrants of the bivariate normal law where a hinge meets a
 * sign.
 * @throws Error if the term has weight on a target and no source is given.
 */
export function testLoss(
  population: SingleIndexPopulation,
  term: DataTerm,
  own: OrderParameters,
  source?: SourceParameters,
): number {
  if (term.targetWeight !== 0 && source === undefined) {
    throw new Error('a data term with a target needs the parameters of its source');
  }
  return fieldClasses(population).reduce(
    (total, part) => total + part.weight * partLoss(population, part, term, own, source),
    0,
  );
}

function partLoss(
  population: SingleIndexPopulation,
  part: FieldClass,
  term: DataTerm,
  own: OrderParameters,
  source: SourceParameters | undefined,
): number {
  if (term.loss === 'square') return squareLoss(population, part, term, own, source);
  if (term.loss === 'logistic') return logisticLoss(population, part, term, own, source);
  return hingeTestLoss(population, part, term, own, source);
}

/** E[a softplus(h) + c T softplus(h/T) − τ h] on one part of the population. */
function logisticLoss(
  population: SingleIndexPopulation,
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
  const target = source === undefined ? 0 : targetMean(population, part, term, own, source);
  return growth - term.labelWeight * label - term.targetWeight * target;
}

/** (1−χ) ½E(κy − h)² + χ ½E(t − h)², t = h̃ or sign(h̃), with κ = 1 − 2ε, on one part of the population. */
function squareLoss(
  population: SingleIndexPopulation,
  part: FieldClass,
  term: SquareTerm,
  own: OrderParameters,
  source: SourceParameters | undefined,
): number {
  const { smoothing, labelWeight, targetWeight } = term;
  const mean = fieldMean(part, own);
  const label = 1 - 2 * smoothing;
  const onLabel =
    label * label * part.labelSquare -
    2 * label * labelledMean(part, own) +
    mean * mean +
    part.delta * own.q;
  const onTarget = source === undefined ? 0 : targetDistance(population, part, term, own, source);
  return 0.5 * (labelWeight * onLabel + targetWeight * onTarget);
}

/** E(t − h)² with t = h̃, the label sign(h̃) for a hard target, or what a correction makes of both. */
function targetDistance(
  population: SingleIndexPopulation,
  part: FieldClass,
  term: SquareTerm,
  own: OrderParameters,
  source: SourceParameters,
): number {
  const mean = fieldMean(part, own);
  if (isCorrected(term)) {
    const { product, square } = correctedMean(population, part, term, own, source);
    return square - 2 * product + mean * mean + part.delta * own.q;
  }
  if (!term.hard) return squaredDistance(part, own, source);
  // sign(h̃) = 2·1[h̃ > 0] − 1.
  const product = 2 * targetMean(population, part, term, own, source) - mean;
  return 1 - 2 * product + mean * mean + part.delta * own.q;
}

/** E(h̃ − h)². */
function squaredDistance(part: FieldClass, own: OrderParameters, source: SourceParameters): number {
  const shift = fieldMean(part, source) - fieldMean(part, own);
  return shift * shift + part.delta * (source.q - 2 * source.overlap + own.q);
}
