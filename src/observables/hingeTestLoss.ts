import type { SingleIndexPopulation } from '../problem/population.ts';
import type { HingeTerm } from './dataTerm.ts';
import { fieldMean, gaussianField } from './fieldLaw.ts';
import type { FieldClass } from './fieldLaw.ts';
import { averageSoftplus } from './gaussianFunctionals.ts';
import type { GaussianField } from './gaussianFunctionals.ts';
import { averageHinge, averageHingeOn } from './hingeMoments.ts';
import type { NormalEvent } from './hingeMoments.ts';
import { labelNoise } from './labelNoise.ts';
import type { OrderParameters, SourceParameters } from './orderParameters.ts';
import { targetMean } from './targetMean.ts';

/** E[D(h)] of a hinge's data term on one part of the population; see `HingeTerm`. */
export function hingeTestLoss(
  population: SingleIndexPopulation,
  part: FieldClass,
  term: HingeTerm,
  own: OrderParameters,
  source: SourceParameters | undefined,
): number {
  const onLabels =
    term.labelWeight === 0 ? 0 : term.labelWeight * labelLoss(population, part, term, own);
  if (source === undefined || term.targetWeight === 0) return onLabels;
  if (term.hard) return onLabels + term.targetWeight * hardLoss(part, term, own, source);
  const growth = term.tempered * averageSoftplus(gaussianField(part, own), term.temperature);
  return onLabels + growth - term.targetWeight * targetMean(population, part, term, own, source);
}

/** E[t k(1−h) + (1−t) k(1+h)] with t = ½ + (½−ε)y the smoothed label. */
function labelLoss(
  population: SingleIndexPopulation,
  part: FieldClass,
  { loss, smoothing }: HingeTerm,
  own: OrderParameters,
): number {
  const field = gaussianField(part, own);
  const sides = [1, -1].map((side) => {
    const turned = { mean: side * field.mean, deviation: field.deviation };
    const plain = averageHinge(loss, turned);
    const labelled = labelledHinge(population, part, loss, own, turned, side);
    return 0.5 * plain + (0.5 - smoothing) * side * labelled;
  });
  return (sides[0] as number) + (sides[1] as number);
}

/** E[y k(1 − side·h)]; `turned` is the law of side·h. */
function labelledHinge(
  population: SingleIndexPopulation,
  part: FieldClass,
  loss: HingeTerm['loss'],
  { m, q }: OrderParameters,
  turned: GaussianField,
  side: number,
): number {
  const plain = averageHinge(loss, turned);
  if (population.kind === 'mixture') return part.labelMean * plain;
  const positive = labelNoise(population).reduce((sum, { weight, variance }) => {
    const correlation = q > 0 ? (side * m) / Math.sqrt(q * (1 + variance)) : 0;
    return sum + weight * averageHingeOn(loss, turned, { bound: 0, correlation });
  }, 0);
  return (1 - 2 * population.flips) * (2 * positive - plain);
}

/** E[k(1 − sign(h̃) h)]. */
function hardLoss(
  part: FieldClass,
  { loss }: HingeTerm,
  own: OrderParameters,
  source: SourceParameters,
): number {
  const field = gaussianField(part, own);
  const sides = [1, -1].map((side) => {
    const turned = { mean: side * field.mean, deviation: field.deviation };
    return averageHingeOn(loss, turned, sourceSide(part, own, source, side));
  });
  return (sides[0] as number) + (sides[1] as number);
}

/** The event side·h̃ > 0, as the field side·h sees it. */
function sourceSide(
  part: FieldClass,
  own: OrderParameters,
  source: SourceParameters,
  side: number,
): NormalEvent {
  const mean = side * fieldMean(part, source);
  if (!(source.q > 0)) {
    return { bound: mean > 0 ? -FAR : FAR, correlation: 0 };
  }
  return {
    bound: -mean / Math.sqrt(part.delta * source.q),
    correlation: own.q > 0 ? source.overlap / Math.sqrt(own.q * source.q) : 0,
  };
}

/** Beyond this the normal law has no mass in double precision: an event is certain or impossible. */
const FAR = 40;
