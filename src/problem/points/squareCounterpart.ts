import type { TrainedLearner } from '../problem.ts';
import type { ForestLearner, PointLearner } from './pointLearner.ts';
import type { PointTargets } from './pointTargets.ts';

/** A correction of probabilities by nothing: what is left is that targets are expected labels. */
const asProbability = {
  kind: 'constant',
  strength: 0,
  scale: 'probability',
  clip: 1 / 500,
} as const;

/**
 * The trained learner with square loss that has the data term of a learner on points. For a forest the
 * field in it is the mean of its trees: a logit, or 2p − 1 on the scale of labels where they average
 * probabilities.
 */
export function squareCounterpart(learner: PointLearner): TrainedLearner {
  const { name, capacity, on } = learner;
  const { targets } = learner.kind === 'forest' ? { targets: forestTargets(learner) } : learner;
  return {
    kind: 'trained',
    name,
    capacity,
    hidden: 1,
    activation: 'linear',
    loss: 'square',
    on,
    l2: 0,
    bias: false,
    labelSmoothing: 0,
    ...(targets && { targets: { ...targets, temperature: 1, scale: 'none', hard: false } }),
    training: { method: 'closed-form' },
  };
}

function forestTargets({ outputs, targets }: ForestLearner): PointTargets | undefined {
  if (targets === undefined || outputs !== 'probability') return targets;
  return { ...targets, correction: targets.correction ?? asProbability };
}
