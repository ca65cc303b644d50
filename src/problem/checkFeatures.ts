import type { Complaint } from './checkProblem.ts';
import type { ProblemFields } from './problem.ts';

type TrainedFields = Extract<ProblemFields['learners'][number], { kind: 'trained' }>;

/** Random features are made of all inputs, and known for isotropic ones. */
export function checkFeatures(learner: TrainedFields, { population }: ProblemFields): Complaint {
  if (learner.features === undefined) return undefined;
  const given = `learners.${learner.name}.features are given`;
  if (population.kind !== 'perceptron') {
    return [given, `they need population.kind "perceptron", and it is "${population.kind}"`];
  }
  if (population.covariance !== undefined) return [given, 'they need inputs without covariance'];
  if (learner.capacity === 1) return undefined;
  return [
    `learners.${learner.name}.capacity is ${learner.capacity}`,
    'it must be 1 with features, which are made of all inputs',
  ];
}
