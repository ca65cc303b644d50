import { correctedProbability, correctedValue } from '../../../observables/correctedTarget.ts';
import type { DataTerm, HingeTerm, SquareTerm } from '../../../observables/dataTerm.ts';
import { posteriorTarget } from './posteriorTerm.ts';
import type { ChainTerm } from './posteriorTerm.ts';

/** The logistic function, accurate in relative terms for every x. */
export function sigma(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/**
 * What label and target fix in the slope of a data term. The smooth part of D'(h) runs from −τ to
 * `complement`: both ends are kept, since near either one the other would only leave a difference
 * of like numbers. For the square loss τ is the value that h is drawn to, and `complement` is not
 * used. `plus` and `minus` are the weights of the hinges k(1−h) and k(1+h), 0 for other losses.
 */
export interface PullTarget {
  tau: number;
  complement: number;
  plus: number;
  minus: number;
}

/** The target of a data term for one label and one value of the source's field. */
export function pullTarget(term: ChainTerm, label: number, sourceField: number): PullTarget {
  if (term.loss === 'posterior') return posteriorTarget(label);
  const { labelWeight, targetWeight, smoothing } = term;
  if (term.loss === 'square') {
    const own = labelWeight * (1 - 2 * smoothing) * label;
    const tau =
      targetWeight === 0 ? own : own + targetWeight * askedValue(term, label, sourceField).asked;
    return { tau, complement: 0, plus: 0, minus: 0 };
  }
  const [own, other] = label > 0 ? [1 - smoothing, smoothing] : [smoothing, 1 - smoothing];
  const { asked, against } =
    targetWeight === 0 ? nothing : askedProbability(term, label, sourceField);
  if (term.loss === 'logistic') {
    const tau = labelWeight * own + targetWeight * asked;
    return { tau, complement: labelWeight * other + targetWeight * against, plus: 0, minus: 0 };
  }
  return hingeTarget(term, labelWeight * own, labelWeight * other, asked, against);
}

/** What a source asks for, and ∂ asked/∂h̃ where that does not jump. */
interface Asked {
  asked: number;
  slope: number;
}

/** How much of the target speaks for h > 0 and for h < 0. */
interface AskedProbability extends Asked {
  against: number;
}

const nothing: AskedProbability = { asked: 0, against: 0, slope: 0 };
const probability: AskedProbability = { ...nothing };
const value = { asked: 0, slope: 0, square: 0 };

/** What the source of a square loss asks for; the object is the same each time. */
function askedValue({ hard, correction }: SquareTerm, label: number, sourceField: number): Asked {
  if (correction !== null) {
    correctedValue(correction, label, sourceField, value);
    return value;
  }
  value.asked = hard ? Math.sign(sourceField) : sourceField;
  value.slope = hard ? 0 : 1;
  return value;
}

/** The probability that the source of another loss asks for; the object is the same each time. */
function askedProbability(
  { hard, temperature, correction }: DataTerm,
  label: number,
  sourceField: number,
): AskedProbability {
  if (correction !== null) {
    correctedProbability(correction, temperature, label, sourceField, probability);
    return probability;
  }
  const x = sourceField / temperature;
  const step = sourceField > 0 ? 1 : 0;
  probability.asked = hard ? step : sigma(x);
  probability.against = hard ? 1 - step : sigma(-x);
  probability.slope = hard ? 0 : (sigma(x) * sigma(-x)) / temperature;
  return probability;
}

/** A hard target is one more label, a soft one acts on the smooth part. */
function hingeTarget(
  { hard, targetWeight }: HingeTerm,
  plus: number,
  minus: number,
  asked: number,
  against: number,
): PullTarget {
  if (!hard) {
    return { tau: targetWeight * asked, complement: targetWeight * against, plus, minus };
  }
  return {
    tau: 0,
    complement: 0,
    plus: plus + targetWeight * asked,
    minus: minus + targetWeight * against,
  };
}

/** ∂τ/∂h̃, how the target moves with the source's field where it does not jump. */
export function pullTargetSlope(term: ChainTerm, label: number, sourceField: number): number {
  if (term.loss === 'posterior' || term.hard || term.targetWeight === 0) return 0;
  const { slope } =
    term.loss === 'square'
      ? askedValue(term, label, sourceField)
      : askedProbability(term, label, sourceField);
  return term.targetWeight * slope;
}
