import type { Correction } from '../problem/correction.ts';
import type { TrainedLearner } from '../problem/problem.ts';
import type { SourceTraits } from './sourceTraits.ts';
import type { TermCorrection } from './termCorrection.ts';

/** What the data terms of all losses share: what they draw the learner to. */
export interface TermTargets {
  /** Weight of the label: 1 − χ, and of the target's share what the source's memory or a correction adds. */
  labelWeight: number;
  /** What is left of the weight of the target; that is χ, or χ/T (χT with Hinton's scale) where it is σ(h̃/T). */
  targetWeight: number;
  /** T, of the target and of the sigmoid that answers it. */
  temperature: number;
  /** Smoothed labels t_y for y = +1 is 1 − ε, for y = −1 is ε. */
  smoothing: number;
  /** Whether the target is the label sign(h̃) instead of the field. */
  hard: boolean;
  /** How the target depends on label and field together; null where it depends on the field alone. */
  correction: TermCorrection | null;
}

/**
 * The targets of a learner on samples with or without labels. What is linear in label and target is
 * only another mixing of them, and is written as that; `correction` has all the rest.
 *
 * @param mixing χ on these samples.
 * @param weight the weight of the target, see `TermTargets`.
 */
export function termTargets(
  learner: TrainedLearner,
  labels: boolean,
  mixing: number,
  weight: number,
  traits: SourceTraits | null,
): TermTargets {
  const { loss, labelSmoothing, targets } = learner;
  const { temperature, hard } = targets ?? { temperature: 1, hard: false };
  const plain: TermTargets = {
    labelWeight: 1 - mixing,
    targetWeight: weight,
    temperature,
    smoothing: labelSmoothing,
    hard,
    correction: null,
  };
  if (traits === null && targets?.correction !== undefined) {
    throw new Error('a correction needs to know what the source shows');
  }
  const correction = traits && termCorrection(targets?.correction, labels, loss, traits);
  if (correction === null) return plain;
  const share = labelShare(correction, loss, temperature);
  return (share === null ? null : mixed(plain, share)) ?? { ...plain, correction };
}

/** What is to be done to the field of a source; null if nothing. */
function termCorrection(
  stated: Correction | undefined,
  labels: boolean,
  loss: TrainedLearner['loss'],
  { logits, memory }: SourceTraits,
): TermCorrection | null {
  if (stated === undefined) {
    return memory === 0 ? null : { ...nothing, scale: 'field', logits, memory };
  }
  const { clip, scale } = stated;
  if (labels)
    return { kind: stated.kind, strength: strengthOf(stated), scale, clip, logits, memory };
  // Labels ±1 are the scale of these targets even where there are none.
  const isOwnScale = loss !== 'square' || scale === 'logit' || !logits;
  return isOwnScale ? null : { ...nothing, scale, logits, memory };
}

const nothing = { kind: 'constant', strength: 0, clip: 0 } as const;

function strengthOf(correction: Correction): number {
  if (correction.kind === 'orthogonal') return 1;
  if (correction.strength === undefined) throw new Error('the strength is not chosen yet');
  return correction.strength;
}

/**
 * The share of the label in a corrected target that is a mean of label and field (or its sigmoid),
 * with the same weights on every sample; null where it is not.
 */
function labelShare(
  { kind, strength, scale, logits, memory }: TermCorrection,
  loss: TrainedLearner['loss'],
  temperature: number,
): number | null {
  // A hinge takes labels as margins, which is not what corrected probabilities are.
  if (scale === 'logit' || (loss !== 'square' && loss !== 'logistic')) return null;
  if (memory === 1) return 1;
  if (kind === 'bounded' || (loss === 'logistic' && temperature !== 1 && strength !== 0))
    return null;
  const share = memory + strength * (1 - memory);
  const isPrediction = loss === 'logistic' || scale === 'field' || !logits;
  return isPrediction || share === 1 ? share : null;
}

/**
 * Moves a share of the target's weight to the label as it is, which with the smoothed one makes a
 * label that is less smooth; null where no smoothing from 0 to ½ does.
 */
function mixed(plain: TermTargets, share: number): TermTargets | null {
  const { labelWeight, targetWeight, smoothing } = plain;
  const moved = share * targetWeight;
  const smoothed = labelWeight * smoothing;
  if (smoothed !== 0 && (labelWeight < 0 || moved < 0)) return null;
  return {
    ...plain,
    labelWeight: labelWeight + moved,
    targetWeight: (1 - share) * targetWeight,
    smoothing: smoothed === 0 ? 0 : smoothed / (labelWeight + moved),
  };
}
