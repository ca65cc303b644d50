import { normalCdf, normalDensity } from '../numerics/specialFunctions.ts';
import type { SingleIndexPopulation } from '../problem/population.ts';
import { correctedMean, isCorrected } from './correctedMean.ts';
import type { DataTerm } from './dataTerm.ts';
import { fieldMean, gaussianField } from './fieldLaw.ts';
import type { FieldClass } from './fieldLaw.ts';
import { averageSigmoid } from './gaussianFunctionals.ts';
import type { GaussianField } from './gaussianFunctionals.ts';
import type { OrderParameters, SourceParameters } from './orderParameters.ts';

/**
 * E[t h], t = σ(h̃/T) or, for a hard target, 1[h̃ > 0], on one part of the population, using
 * E[h | h̃] = E[h] + (S/q̃)(h̃ − E[h̃]); or t a corrected target, which depends on the label, too.
 */
export function targetMean(
  population: SingleIndexPopulation,
  part: FieldClass,
  term: DataTerm,
  own: OrderParameters,
  source: SourceParameters,
): number {
  if (isCorrected(term)) return correctedMean(population, part, term, own, source).product;
  const { hard, temperature } = term;
  const field = gaussianField(part, source);
  const { average, slope } = hard ? averageStep(field) : averageSigmoid(field, temperature);
  const regression = source.q > 0 ? source.overlap / source.q : 0;
  return fieldMean(part, own) * average + regression * slope;
}

/** E[1[h > 0]] and E[(h − mean) 1[h > 0]]. */
function averageStep({ mean, deviation }: GaussianField): { average: number; slope: number } {
  if (deviation === 0) return { average: mean > 0 ? 1 : 0, slope: 0 };
  const x = mean / deviation;
  return { average: normalCdf(x), slope: deviation * normalDensity(x) };
}
