import type { TrainedLearner } from '../../problem/problem.ts';

/** A function of the eigenvalues s of XᵀX/N. */
export type Filter = (s: number) => number;

/**
 * What a learner makes of its targets: w = a(XᵀX) Xᵀτ with a(s) = (1 − e^{−(s+λ)t})/(s+λ) after
 * gradient flow of time t from zero, and a(s) = 1/(s+λ) at its minimum.
 */
export function ownFilter({ l2, training }: TrainedLearner): Filter {
  if (training.method !== 'gradient-flow') return (s) => 1 / (s + l2);
  const { time } = training;
  return (s) => {
    const rate = s + l2;
    return rate === 0 ? time : -Math.expm1(-rate * time) / rate;
  };
}

/**
 * a(s) in w = a(XᵀX) Xᵀy of a learner with square loss, whose targets are the labels, and with
 * weight χ the final fields Xã(XᵀX)Xᵀy of a source with filter ã: all learners of a chain are then
 * functions of one matrix.
 */
export function labelFilter(learner: TrainedLearner, source: Filter | null): Filter {
  const own = ownFilter(learner);
  const scale = 1 - 2 * learner.labelSmoothing;
  const mixing = learner.targets?.mixing ?? 0;
  if (source === null) return (s) => scale * own(s);
  return (s) => ((1 - mixing) * scale + mixing * s * source(s)) * own(s);
}
