import type { TrainedLearner } from '../../problem/problem.ts';

/** A function of the eigenvalues s of XᵀX/N. */
export type Filter = (s: number) => number;

/** (1 − e^{−rate·time})/rate, also at rate 0. */
function relaxed(rate: number, time: number): number {
  return rate === 0 ? time : -Math.expm1(-rate * time) / rate;
}

/**
 * What a learner makes of its targets: w = a(XᵀX) Xᵀτ with a(s) = (1 − e^{−(s+λ)t})/(s+λ) after
 * gradient flow of time t from zero, and a(s) = 1/(s+λ) at its minimum.
 */
function ownFilter({ l2, training }: TrainedLearner): Filter {
  if (training.method !== 'gradient-flow') return (s) => 1 / (s + l2);
  const { time } = training;
  return (s) => relaxed(s + l2, time);
}

/**
 * χs ∫₀ᵗ e^{−B(t−t')} ã(s, t') dt' with A = s + λ̃, B = s + λ and ã(s, t) = (1 − e^{−At})/A, the flow of
 * the source at the same time: (s/A)[(1 − e^{−Bt})/B − (e^{−At} − e^{−Bt})/(B − A)].
 */
function concurrentFilter(learner: TrainedLearner, source: TrainedLearner, time: number): Filter {
  const scale = 1 - 2 * source.labelSmoothing;
  return (s) => {
    const [A, B] = [s + source.l2, s + learner.l2];
    const both = Math.exp(-Math.min(A, B) * time) * relaxed(Math.abs(B - A), time);
    return scale * (s / A) * (relaxed(B, time) - both);
  };
}

/** A learner with the filter of what it has made of the labels. */
export interface FilteredSource {
  learner: TrainedLearner;
  filter: Filter;
}

/**
 * a(s) in w = a(XᵀX) Xᵀy of a learner with square loss, whose targets are the labels, and with
 * weight χ the fields Xã(XᵀX)Xᵀy of a source with filter ã: all learners of a chain are then
 * functions of one matrix.
 */
export function labelFilter(learner: TrainedLearner, source: FilteredSource | null): Filter {
  const { training } = learner;
  const own = ownFilter(learner);
  const scale = 1 - 2 * learner.labelSmoothing;
  const mixing = learner.targets?.mixing ?? 0;
  if (source === null) return (s) => scale * own(s);
  const fromSource =
    training.method === 'gradient-flow' && training.targets === 'concurrent'
      ? concurrentFilter(learner, source.learner, training.time)
      : (s: number) => s * source.filter(s) * own(s);
  return (s) => (1 - mixing) * scale * own(s) + mixing * fromSource(s);
}
