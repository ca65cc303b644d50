import { lossForms } from '../../observables/lossForms.ts';
import { roundedUp } from '../../numerics/innerArena.ts';
import { hasCommittee, isCommittee } from '../../problem/committee.ts';
import type { Learner, Problem, TrainedLearner } from '../../problem/problem.ts';
import { visitDoubles } from './visitOutputs.ts';

/**
 * Vectors of all weights that one restart passes through, with the best end before it: beside start
 * and end forty of L-BFGS and its buffers, or a gradient, and another to compare ends by.
 */
const DESCENT_VECTORS: Partial<Record<TrainedLearner['training']['method'], number>> = {
  minimise: 48,
  'gradient-descent': 5,
};

/** Targets, residuals, the weights of a hinge's sides, and the outputs of one unit at the end. */
const SAMPLE_VECTORS = { logistic: 3, square: 3, hinge: 5, 'squared-hinge': 5 };

/**
 * Doubles that training a committee passes through.
 *
 * @param weights those of a unit's weights.
 * @param rows M.
 */
export function committeeScratch(
  { hidden, loss, training }: TrainedLearner,
  { weights, rows }: { weights: number; rows: number },
): number {
  const vectors = DESCENT_VECTORS[training.method] ?? 0;
  const onSample = roundedUp(hidden * rows) + SAMPLE_VECTORS[lossForms[loss]] * roundedUp(rows);
  return vectors * roundedUp(hidden * weights) + onSample;
}

/** Doubles that measuring a learner of a problem takes, where it samples fields of committees. */
export function measureScratch(
  problem: Pick<Problem, 'population'> & { learners: readonly Learner[] },
): number {
  if (!hasCommittee(problem)) return 0;
  const { population, learners } = problem;
  const truth = population.kind === 'committee' ? population.hidden : 1;
  const widest = learners.reduce((most, learner) => Math.max(most, hiddenUnits(learner)), 1);
  return visitDoubles(truth + 2 * widest);
}

/** Hidden units of a learner: one of a perceptron. */
export function hiddenUnits(learner: Learner): number {
  return learner.kind === 'trained' && isCommittee(learner) ? learner.hidden : 1;
}
