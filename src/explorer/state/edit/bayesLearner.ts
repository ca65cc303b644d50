import type { Experiment } from '../../../sweep/experiment.ts';
import { learnersOf, withDrawn, withLearners } from './learners.ts';

/** Whether a problem has a sample that nobody Bayes-optimal has seen yet. */
export function lacksBayesLearner(experiment: Pick<Experiment, 'problem'>): boolean {
  const learners = learnersOf(experiment);
  return learners.length > 0 && learners.every(({ kind }) => kind !== 'bayes-optimal');
}

/** The Bayes-optimal learner of all inputs, with a curve of its own unless the figure is a map. */
export function withBayesLearner(experiment: Experiment): Experiment {
  const learners = learnersOf(experiment);
  let name = 'bayes';
  while (learners.some((learner) => learner.name === name)) name += '-optimal';
  const bayes = { kind: 'bayes-optimal', name, capacity: 1 } as const;
  const longer = withLearners(experiment, [...learners, bayes]);
  return experiment.figure.z === undefined ? withDrawn(longer, name) : longer;
}
