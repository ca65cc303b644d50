import type { SingleIndexPopulation } from '../problem/population.ts';
import { correctedProbability, correctedValue } from './correctedTarget.ts';
import type { DataTerm } from './dataTerm.ts';
import type { FieldClass } from './fieldLaw.ts';
import type { OrderParameters, SourceParameters } from './orderParameters.ts';
import { visitSource } from './sourceLaw.ts';
import type { TermCorrection } from './termCorrection.ts';

/** Averages of a corrected target t on fresh samples. */
export interface CorrectedMean {
  /** E[t h], h the student's field. */
  product: number;
  /** Of the square loss, the average of `CorrectedValue.square`; 0 for other losses. */
  square: number;
}

/** The averages of what a data term with a `correction` asks for, on one part of the population. */
export function correctedMean(
  population: SingleIndexPopulation,
  part: FieldClass,
  term: DataTerm & { correction: TermCorrection },
  own: OrderParameters,
  source: SourceParameters,
): CorrectedMean {
  const { correction, temperature, loss } = term;
  const sums = { product: 0, square: 0 };
  const target = { asked: 0, against: 0, slope: 0, square: 0 };
  visitSource(population, part, term, own, source, ({ label, field, probability, mean }) => {
    if (loss === 'square') correctedValue(correction, label, field, target);
    else correctedProbability(correction, temperature, label, field, target);
    sums.product += mean * target.asked;
    sums.square += probability * target.square;
  });
  return sums;
}

/** Whether a data term has a correction. */
export function isCorrected(term: DataTerm): term is DataTerm & { correction: TermCorrection } {
  return term.correction !== null;
}
