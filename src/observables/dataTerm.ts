import type { TrainedLearner } from '../problem/problem.ts';

/**
 * The data term of a learner with logistic loss, per sample, in the canonical form
 *   D(h) = a log(1+e^h) + c T log(1+e^{h/T}) − τ h,   D'(h) = a σ(h) + c σ(h/T) − τ,
 * where τ = (1−χ) t_y + c σ(h̃/T), t_y the smoothed label in [0,1] and c = χ/T (χT with Hinton's
 * scale). It equals (1−χ) H(t_y, σ(h)) + χ H(σ(h̃/T), σ(h/T)) exactly. At T = 1 the two sigmoids
 * are one: a = 1, c is only the weight of the target.
 */
export interface LogisticTerm {
  loss: 'logistic';
  /** Weight of σ(h). */
  plain: number;
  /** Weight of σ(h/T); 0 when T = 1. */
  tempered: number;
  /** Weight of t_y in τ, 1 − χ. */
  labelWeight: number;
  /** Weight of σ(h̃/T) in τ. */
  targetWeight: number;
  temperature: number;
  /** Smoothed labels t_y for y = +1 is 1 − ε, for y = −1 is ε. */
  smoothing: number;
}

/**
 * The data term of a learner with square loss:
 *   D(h) = (1−χ)½(y'−h)² + χ½(h̃−h)², D'(h) = h − τ, τ = (1−χ)y' + χh̃, y' = (1−2ε)y.
 */
export interface SquareTerm {
  loss: 'square';
  labelWeight: number;
  targetWeight: number;
  smoothing: number;
}

export type DataTerm = LogisticTerm | SquareTerm;

/** The data term of a trained learner (theory of the targets: 2012.00194, eq. 3). */
export function dataTerm(learner: TrainedLearner): DataTerm {
  const { mixing, temperature, scale } = learner.targets ?? {
    mixing: 0,
    temperature: 1,
    scale: 'none',
  };
  const labelWeight = 1 - mixing;
  const smoothing = learner.labelSmoothing;
  if (learner.loss === 'square') {
    return { loss: 'square', labelWeight, targetWeight: mixing, smoothing };
  }
  const targetWeight = scale === 'hinton' ? mixing * temperature : mixing / temperature;
  const merged = temperature === 1;
  return {
    loss: 'logistic',
    plain: merged ? labelWeight + targetWeight : labelWeight,
    tempered: merged ? 0 : targetWeight,
    labelWeight,
    targetWeight,
    temperature,
    smoothing,
  };
}
