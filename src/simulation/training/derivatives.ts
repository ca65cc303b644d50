import { sigmoid } from '../../numerics/specialFunctions.ts';
import type { DataTerm } from '../../observables/dataTerm.ts';

/** What the data term of one sample depends on besides its field; see `TaskVectors`. */
export interface SampleTargets {
  /** τ, what multiplies −h. */
  tau: number;
  /** a₊ and a₋, the weights of a hinge's two sides; 0 for other losses. */
  plus: number;
  minus: number;
}

/** D'(h) and D''(h), to the left or to the right of a kink. */
export interface Derivatives {
  first: number;
  second: number;
}

/** Writes D' and D'' at h; on the right of a kink. */
export function writeDerivatives(
  term: DataTerm,
  { tau, plus, minus }: SampleTargets,
  h: number,
  out: Derivatives,
): void {
  out.first = -tau;
  out.second = 0;
  if (term.loss === 'square') {
    out.first += h;
    out.second = 1;
    return;
  }
  if (term.loss === 'logistic') addSigmoid(term.plain, 1, h, out);
  addSigmoid(term.tempered, term.temperature, h, out);
  if (term.loss === 'hinge') out.first += (h >= -1 ? minus : 0) - (h < 1 ? plus : 0);
  if (term.loss === 'squared-hinge') {
    out.first += minus * Math.max(0, 1 + h) - plus * Math.max(0, 1 - h);
    out.second += (h > -1 ? minus : 0) + (h < 1 ? plus : 0);
  }
}

/** Adds c σ(h/T) and its derivative. */
function addSigmoid(weight: number, temperature: number, h: number, out: Derivatives): void {
  if (weight === 0) return;
  const s = sigmoid(h / temperature);
  out.first += weight * s;
  out.second += (weight * s * sigmoid(-h / temperature)) / temperature;
}
