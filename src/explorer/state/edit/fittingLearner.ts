import { hasRealLabels } from '../../../problem/hasRealLabels.ts';
import { isOptimal, provisional } from '../../../problem/optimal.ts';
import type { Population } from '../../../problem/population.ts';
import { plainTargets, plainTraining } from './learners.ts';
import type { StatedLearner, Trained } from './learners.ts';

/** Steps enough for committees of a hundred inputs, whose minima take many times as long. */
const committeeTraining = {
  method: 'gradient-descent',
  iterations: 300,
  tolerance: 0,
  record: 0,
} as const;

/** Only the square loss fits real labels; these have no smoothing, and no signs or bounds as targets. */
function ofRealLabels(learner: Trained): Trained {
  const { targets, ...kept } = learner;
  const square = { ...kept, loss: 'square' as const, labelSmoothing: 0 };
  if (targets === undefined) return square;
  const { correction: _, ...soft } = targets;
  return { ...square, targets: { ...soft, hard: false } };
}

/** A committee of two units, whatever the learner was; theory finds nothing for it that is optimal. */
function asCommittee(learner: Trained): Trained {
  const { targets, l2, ...kept } = ofRealLabels(learner);
  const committee: Trained = {
    ...kept,
    l2: isOptimal(l2) ? provisional.l2 : l2,
    hidden: 2,
    activation: 'erf',
    training: committeeTraining,
  };
  delete committee.features;
  delete committee.memory;
  if (targets === undefined) return committee;
  const { from, mixing } = targets;
  return {
    ...committee,
    targets: { ...plainTargets, from, mixing: isOptimal(mixing) ? plainTargets.mixing : mixing },
  };
}

/** A perceptron again. */
function asPerceptron(learner: Trained): Trained {
  return { ...learner, hidden: 1, activation: 'linear', training: plainTraining };
}

/** A mixture has no random features, and of a flow the bias is not known. */
function ofMixture(learner: Trained): Trained {
  const { features: _, ...kept } = learner;
  return learner.training.method === 'gradient-flow' ? { ...kept, bias: false } : kept;
}

function fittingTrained(learner: Trained, from: Population, to: Population): Trained {
  // Whether a bias is learnt follows from the population, unless somebody says it.
  const { bias: _, ...unbiased } = learner;
  if (to.kind === 'committee') return asCommittee(unbiased);
  const single = from.kind === 'committee' ? asPerceptron(unbiased) : unbiased;
  if (to.kind === 'mixture') return ofMixture(single);
  return hasRealLabels(to) ? ofRealLabels(single) : single;
}

/** A learner of one population as it can learn another one. */
export function fittingLearner(
  learner: StatedLearner,
  from: Population,
  to: Population,
): StatedLearner {
  if (learner.kind === 'trained') return fittingTrained(learner, from, to);
  // The posterior of a committee is known to those who have all inputs.
  const isPosterior = learner.kind === 'bayes-optimal' && to.kind === 'committee';
  return isPosterior ? { ...learner, capacity: 1 } : learner;
}
