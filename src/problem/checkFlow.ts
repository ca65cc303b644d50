import type { Complaint } from './checkProblem.ts';
import type { ProblemFields } from './problem.ts';

type TrainedFields = Extract<ProblemFields['learners'][number], { kind: 'trained' }>;

/** The exact flow is that of the weights alone. */
export function checkFlow(learner: TrainedFields, { population }: ProblemFields): Complaint {
  if (learner.training.method !== 'gradient-flow') return undefined;
  const where = `learners.${learner.name}.bias`;
  const rule = 'it must be false for gradient flow';
  if (learner.bias === true) return [`${where} is true`, rule];
  if (learner.bias === undefined && population.kind === 'mixture') {
    return [`${where} is true by default on a mixture`, rule];
  }
  return undefined;
}
