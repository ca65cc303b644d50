import type { TrainedLearner } from '../problem/problem.ts';
import type { SourceTraits } from './sourceTraits.ts';
import { termTargets } from './termTargets.ts';
import type { TermTargets } from './termTargets.ts';

/**
 * The data term of a learner with logistic loss, per sample, in the canonical form
 *   D(h) = a log(1+e^h) + c T log(1+e^{h/T}) − τ h,   D'(h) = a σ(h) + c σ(h/T) − τ,
 * where τ = (1−χ) t_y + c σ(h̃/T), t_y the smoothed label in [0,1] and c = χ/T (χT with Hinton's
 * scale). It equals (1−χ) H(t_y, σ(h)) + χ H(σ(h̃/T), σ(h/T)) exactly. At T = 1 the two sigmoids
 * are one: a = 1, c is only the weight of the target. A hard target replaces σ(h̃) by 1[h̃ > 0], a
 * correction by what it asks for, and then τ may leave [0, a + c].
 */
export interface LogisticTerm extends TermTargets {
  loss: 'logistic';
  /** Weight of σ(h). */
  plain: number;
  /** Weight of σ(h/T); 0 when T = 1. */
  tempered: number;
}

/**
 * The data term of a learner with square loss:
 *   D(h) = (1−χ)½(y'−h)² + χ½(h̃−h)², D'(h) = h − τ, τ = (1−χ)y' + χh̃, y' = (1−2ε)y.
 * A hard target replaces h̃ by sign(h̃). A correction on the scale of labels shares χ out between
 * label and prediction t of the source, χ[γ½(y−h)² + (1−γ)½(t−h)²]; one of logits replaces h̃.
 */
export interface SquareTerm extends TermTargets {
  loss: 'square';
}

/**
 * The data term of a learner with a hinge k(x) = max(0, x), or ½ max(0, x)² where squared:
 *   D(h) = a₊ k(1−h) + a₋ k(1+h) + c T log(1+e^{h/T}) − τ h,
 * with a₊ + a₋ the weight of all labels: a₊ = (1−χ) t_y, plus χ 1[h̃ > 0] for a hard target. A soft
 * target has τ = c σ(h̃/T) as in the logistic loss: a margin is nothing that a field can tell.
 */
export interface HingeTerm extends TermTargets {
  loss: 'hinge' | 'squared-hinge';
  /** Weight of σ(h): a hinge has hinges in its place. */
  plain: 0;
  /** c, the weight of σ(h/T); 0 for hard targets. */
  tempered: number;
}

export type DataTerm = LogisticTerm | SquareTerm | HingeTerm;

/** A data term with a second derivative, of which label and target only shift the slope. */
export type SmoothTerm = LogisticTerm | SquareTerm;

/**
 * The data term of a trained learner on samples with or without labels (theory of the targets:
 * 2012.00194, eq. 3; 2104.09732, §4 of their correction). Without labels the target has weight 1.
 *
 * @param traits what its source shows on these samples; null without a source.
 * @throws Error if targets are corrected, and nothing is known of the source or of by how much.
 */
export function dataTerm(
  learner: TrainedLearner,
  labels: boolean,
  traits: SourceTraits | null,
): DataTerm {
  const { mixing: stated, temperature, scale, hard } = learner.targets ?? noTargets;
  const mixing = labels ? stated : 1;
  const labelWeight = 1 - mixing;
  const { loss } = learner;
  if (loss === 'square') return { loss, ...termTargets(learner, labels, mixing, mixing, traits) };
  const softWeight = scale === 'hinton' ? mixing * temperature : mixing / temperature;
  if (loss !== 'logistic') {
    const tempered = hard ? 0 : softWeight;
    const targets = termTargets(learner, labels, mixing, hard ? mixing : softWeight, traits);
    return { loss, ...targets, plain: 0, tempered };
  }
  const merged = temperature === 1;
  return {
    loss,
    plain: merged ? labelWeight + softWeight : labelWeight,
    tempered: merged ? 0 : softWeight,
    ...termTargets(learner, labels, mixing, softWeight, traits),
  };
}

const noTargets = { mixing: 0, temperature: 1, scale: 'none', hard: false } as const;
