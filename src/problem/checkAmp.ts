import type { Complaint } from './checkProblem.ts';
import type { ProblemFields } from './problem.ts';

type TrainedFields = Extract<ProblemFields['learners'][number], { kind: 'trained' }>;

/** The corrections of message passing are those of independent inputs of equal variance. */
export function checkAmp(learner: TrainedFields, { population }: ProblemFields): Complaint {
  if (learner.training.method !== 'amp') return undefined;
  const given = `learners.${learner.name}.training.method is "amp"`;
  if (learner.features !== undefined) return [given, 'it needs the inputs themselves, no features'];
  if (population.kind !== 'perceptron' || population.covariance === undefined) return undefined;
  return [given, 'it needs inputs without covariance'];
}
