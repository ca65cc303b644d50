import { mixtureSchema, perceptronSchema } from '../../../problem/population.ts';
import type { Experiment } from '../../../sweep/experiment.ts';
import { coherent } from './coherent.ts';
import { learnersOf } from './learners.ts';

/** The populations that the page offers; others come with presets. */
export const populationChoices = {
  mixture: 'Gaussian mixture',
  sign: 'perceptron, labels by sign',
  logit: 'perceptron, labels by a logit',
  linear: 'perceptron, real labels',
} as const;

/** A name of `populationChoices`. */
export type PopulationChoice = keyof typeof populationChoices;

/** The choice that a problem has; null where the page offers no such population. */
export function populationChoice({
  problem,
}: Pick<Experiment, 'problem'>): PopulationChoice | null {
  if (problem.protocol !== 'batch') return null;
  const { population } = problem;
  if (population.kind === 'mixture') return 'mixture';
  return population.kind === 'perceptron' ? population.output : null;
}

/**
 * Another population with its usual numbers. What learners are trained with stays, but the loss, where
 * labels are real: there only the square loss fits.
 */
export function withPopulation(experiment: Experiment, choice: PopulationChoice): Experiment {
  const { problem } = experiment;
  if (problem.protocol !== 'batch') return experiment;
  const population =
    choice === 'mixture'
      ? mixtureSchema.parse({ kind: 'mixture', rho: 0.2 })
      : perceptronSchema.parse({ kind: 'perceptron', output: choice });
  const learners = learnersOf(experiment).map((learner) => {
    if (learner.kind !== 'trained') return learner;
    const { bias: _, ...kept } = learner;
    return choice === 'linear' ? { ...kept, loss: 'square' as const } : kept;
  });
  return coherent({ ...experiment, problem: { ...problem, population, learners } });
}
