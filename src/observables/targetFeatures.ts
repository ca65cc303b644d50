import { atan2, log } from '../numerics/specialFunctions.ts';
import { divides } from './correctedTarget.ts';
import type { DataTerm } from './dataTerm.ts';
import type { TermCorrection } from './termCorrection.ts';

/**
 * The values of the source's field at which the target of a data term is not analytic: a sign jumps
 * at 0, and a clipped probability has a kink where the clipping begins.
 */
export function targetBreaks(term: DataTerm): readonly number[] {
  if (term.targetWeight === 0) return [];
  if (term.hard) return [0];
  const { correction, loss, temperature } = term;
  if (correction === null) return [];
  const isSquare = loss === 'square';
  if (!divides(correction, isSquare, temperature) && !showsLogits(correction, isSquare)) return [];
  return clippedFields(correction).flatMap((field) => [-field, field]);
}

/** A remembered label is part of p̂, and the logit of that is clipped itself. */
function showsLogits({ scale, memory }: TermCorrection, isSquare: boolean): boolean {
  return isSquare && scale === 'logit' && memory > 0;
}

/** The y h̃ at which p̂ = (1−c)σ(y h̃) + c of the label, or 1 − p̂, is the least that counts. */
function clippedFields({ clip, memory }: TermCorrection): number[] {
  const rest = 1 - memory;
  const probabilities = [(clip - memory) / rest, 1 - clip / rest];
  return probabilities.filter((p) => p > 0 && p < 1).map((p) => log(p / (1 - p)));
}

/** A point of the upper half plane. */
export interface Singularity {
  real: number;
  imaginary: number;
}

/**
 * The points of the source's field nearest to the real axis at which the target of a data term,
 * continued from between its breaks, is singular.
 */
export function targetSingularities(term: DataTerm): Singularity[] {
  const { targetWeight, hard, correction, loss, temperature } = term;
  if (targetWeight === 0 || hard) return [];
  const isSquare = loss === 'square';
  if (correction === null) return isSquare ? [] : [poleOf(temperature)];
  const ofField = isSquare ? predictionPoles(correction) : [poleOf(temperature), poleOf(1)];
  return [...ofField, ...boundPoles(correction, isSquare)];
}

/** σ(h̃/T) has poles at ±iπT. */
function poleOf(temperature: number): Singularity {
  return { real: 0, imaginary: Math.PI * temperature };
}

/** Of σ(h̃), and of the logarithm of p̂, which is 0 where e^{−y h̃} = −1/c. */
function predictionPoles({ scale, logits, memory }: TermCorrection): Singularity[] {
  if (!logits) return [];
  if (scale !== 'logit' || memory === 0) return [poleOf(1)];
  const ofLogarithm = [-1, 1].map((side) => ({ real: side * log(memory), imaginary: Math.PI }));
  return [poleOf(1), ...ofLogarithm];
}

/**
 * Where the denominator a + (y − p̂)² of a bounded correction is 0. With p̂ = (1−c)σ(h̃) + c of the label
 * that is at 1 + e^{y h̃} = ±i (1−c)/√a; a field that predicts labels ±1 has it at y ± 2i√a/(1−c).
 */
function boundPoles(
  { kind, strength, scale, logits, memory }: TermCorrection,
  isSquare: boolean,
): Singularity[] {
  if (kind !== 'bounded' || memory === 1) return [];
  const ratio = (1 - memory) / Math.sqrt(strength);
  const isField = isSquare && scale === 'probability' && !logits;
  if (isField) return [-1, 1].map((label) => ({ real: label, imaginary: 2 / ratio }));
  const real = 0.5 * log(1 + ratio * ratio);
  return [-1, 1].map((side) => ({ real: side * real, imaginary: atan2(ratio, -1) }));
}
