import type { TrainedLearner } from '../problem/problem.ts';

/** What the data terms of all losses share: D is linear in label and target. */
interface TermBase {
  /** Weight of the label, 1 − χ. */
  labelWeight: number;
  /** Weight of the target; χ, or χ/T (χT with Hinton's scale) where it is σ(h̃/T). */
  targetWeight: number;
  /** T, of the target and of the sigmoid that answers it. */
  temperature: number;
  /** Smoothed labels t_y for y = +1 is 1 − ε, for y = −1 is ε. */
  smoothing: number;
  /** Whether the target is the label sign(h̃) instead of the field. */
  hard: boolean;
}

/**
 * The data term of a learner with logistic loss, per sample, in the canonical form
 *   D(h) = a log(1+e^h) + c T log(1+e^{h/T}) − τ h,   D'(h) = a σ(h) + c σ(h/T) − τ,
 * where τ = (1−χ) t_y + c σ(h̃/T), t_y the smoothed label in [0,1] and c = χ/T (χT with Hinton's
 * scale). It equals (1−χ) H(t_y, σ(h)) + χ H(σ(h̃/T), σ(h/T)) exactly. At T = 1 the two sigmoids
 * are one: a = 1, c is only the weight of the target. A hard target replaces σ(h̃) by 1[h̃ > 0].
 */
export interface LogisticTerm extends TermBase {
  loss: 'logistic';
  /** Weight of σ(h). */
  plain: number;
  /** Weight of σ(h/T); 0 when T = 1. */
  tempered: number;
}

/**
 * The data term of a learner with square loss:
 *   D(h) = (1−χ)½(y'−h)² + χ½(h̃−h)², D'(h) = h − τ, τ = (1−χ)y' + χh̃, y' = (1−2ε)y.
 * A hard target replaces h̃ by sign(h̃).
 */
export interface SquareTerm extends TermBase {
  loss: 'square';
}

/**
 * The data term of a learner with a hinge k(x) = max(0, x), or ½ max(0, x)² where squared:
 *   D(h) = a₊ k(1−h) + a₋ k(1+h) + c T log(1+e^{h/T}) − τ h,
 * with a₊ + a₋ the weight of all labels: a₊ = (1−χ) t_y, plus χ 1[h̃ > 0] for a hard target. A soft
 * target has τ = c σ(h̃/T) as in the logistic loss: a margin is nothing that a field can tell.
 */
export interface HingeTerm extends TermBase {
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
 * The data term of a trained learner on a part of the sample with or without labels (theory of the
 * targets: 2012.00194, eq. 3). Without labels the target has weight 1.
 */
export function dataTerm(learner: TrainedLearner, labels = true): DataTerm {
  const { mixing: stated, temperature, scale, hard } = learner.targets ?? noTargets;
  const mixing = labels ? stated : 1;
  const labelWeight = 1 - mixing;
  const smoothing = learner.labelSmoothing;
  const base = { labelWeight, targetWeight: mixing, temperature, smoothing, hard };
  if (learner.loss === 'square') return { loss: 'square', ...base };
  const softWeight = scale === 'hinton' ? mixing * temperature : mixing / temperature;
  if (learner.loss !== 'logistic') {
    if (hard) return { loss: learner.loss, ...base, plain: 0, tempered: 0 };
    return {
      loss: learner.loss,
      ...base,
      targetWeight: softWeight,
      plain: 0,
      tempered: softWeight,
    };
  }
  const merged = temperature === 1;
  return {
    loss: 'logistic',
    plain: merged ? labelWeight + softWeight : labelWeight,
    tempered: merged ? 0 : softWeight,
    ...base,
    targetWeight: softWeight,
  };
}

const noTargets = { mixing: 0, temperature: 1, scale: 'none', hard: false } as const;
