import { sigmoid, softplus } from '../numerics/specialFunctions.ts';
import { correctedProbability, correctedValue } from './correctedTarget.ts';
import type { CorrectedProbability, CorrectedValue } from './correctedTarget.ts';
import type { DataTerm, HingeTerm, LogisticTerm, SmoothTerm, SquareTerm } from './dataTerm.ts';
import { hinge } from './hingeMoments.ts';

/**
 * τ, what multiplies −h in the data term of one sample: the blend of the label (±1, or real) and of
 * the source's field h̃ (ignored where the term has no weight on a target).
 */
export function dataTarget(term: SmoothTerm, label: number, sourceField: number): number {
  const own = term.labelWeight * labelTarget(term, label);
  if (term.targetWeight === 0) return own;
  return own + term.targetWeight * sourceTarget(term, label, sourceField);
}

/** D(h) of one sample, see `dataTerm.ts`. */
export function dataLoss(
  term: DataTerm,
  label: number,
  field: number,
  sourceField: number,
): number {
  if (term.loss === 'square') {
    const toLabel = labelTarget(term, label) - field;
    const toSource = term.targetWeight === 0 ? 0 : squareDistance(term, label, field, sourceField);
    return 0.5 * (term.labelWeight * toLabel * toLabel + term.targetWeight * toSource);
  }
  if (term.loss !== 'logistic') return hingeLoss(term, label, field, sourceField);
  return lossGrowth(term, field) - dataTarget(term, label, sourceField) * field;
}

/** a log(1+e^h) + c T log(1+e^{h/T}): D(h) less its hinges and what its targets do. */
export function lossGrowth(
  { plain, tempered, temperature }: LogisticTerm | HingeTerm,
  field: number,
): number {
  return (
    (plain === 0 ? 0 : plain * softplus(field)) +
    (tempered === 0 ? 0 : tempered * temperature * softplus(field / temperature))
  );
}

/** What a hinge's data term is made of on one sample. */
export interface HingeTargets {
  /** a₊ and a₋, the weights of k(1−h) and k(1+h). */
  plus: number;
  minus: number;
  /** τ, what multiplies −h. */
  tau: number;
}

/** The weights that label and source give to the parts of a hinge's data term. */
export function hingeTargets(term: HingeTerm, label: number, sourceField: number): HingeTargets {
  const own = 0.5 + (0.5 - term.smoothing) * label;
  const plus = term.labelWeight * own;
  const minus = term.labelWeight * (1 - own);
  if (term.targetWeight === 0) return { plus, minus, tau: 0 };
  if (!term.hard) {
    return { plus, minus, tau: term.targetWeight * askedProbability(term, label, sourceField) };
  }
  return sourceField > 0
    ? { plus: plus + term.targetWeight, minus, tau: 0 }
    : { plus, minus: minus + term.targetWeight, tau: 0 };
}

function hingeLoss(term: HingeTerm, label: number, field: number, sourceField: number): number {
  const { plus, minus, tau } = hingeTargets(term, label, sourceField);
  const soft = term.tempered === 0 ? 0 : lossGrowth(term, field) - tau * field;
  return plus * hinge(term.loss, 1 - field) + minus * hinge(term.loss, 1 + field) + soft;
}

/** The smoothed label: t_y in [0, 1] for the logistic loss, y' = (1−2ε)y for the square loss. */
function labelTarget({ loss, smoothing }: SmoothTerm, label: number): number {
  // ½ + (½−ε)y is exactly 0 or 1 without smoothing: separability is recognised by that.
  return loss === 'square' ? (1 - 2 * smoothing) * label : 0.5 + (0.5 - smoothing) * label;
}

/** What the source asks for: a value for the square loss, else a probability. */
function sourceTarget(term: SmoothTerm, label: number, sourceField: number): number {
  if (term.loss === 'logistic') return askedProbability(term, label, sourceField);
  if (term.correction === null) return askedValue(term, sourceField);
  correctedValue(term.correction, label, sourceField, value);
  return value.asked;
}

/** The mean square distance of a field to what the source asks for. */
function squareDistance(
  term: SquareTerm,
  label: number,
  field: number,
  sourceField: number,
): number {
  if (term.correction === null) {
    const distance = askedValue(term, sourceField) - field;
    return distance * distance;
  }
  correctedValue(term.correction, label, sourceField, value);
  const { asked, square } = value;
  return field * (field - 2 * asked) + square;
}

/** The source's field or its sign. */
function askedValue({ hard }: SquareTerm, sourceField: number): number {
  return hard ? sign(sourceField) : sourceField;
}

/** The probability of +1 that the source asks for. */
function askedProbability(
  { hard, correction, temperature }: DataTerm,
  label: number,
  sourceField: number,
): number {
  if (hard) return 0.5 + 0.5 * sign(sourceField);
  if (correction === null) return sigmoid(sourceField / temperature);
  correctedProbability(correction, temperature, label, sourceField, probability);
  return probability.asked;
}

const probability: CorrectedProbability = { asked: 0, against: 0, slope: 0 };
const value: CorrectedValue = { asked: 0, slope: 0, square: 0 };

function sign(field: number): number {
  return field > 0 ? 1 : -1;
}
